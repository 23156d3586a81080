/** What a container of the service takes, started as its manifest has it. */
package dev.cleancopy.lab.cluster;
