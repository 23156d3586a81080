package dev.cleancopy.serve;

import io.quarkus.tls.TlsConfiguration;
import io.quarkus.tls.TlsConfigurationRegistry;
import io.quarkus.vertx.http.HttpServerOptionsCustomizer;
import io.vertx.core.http.ClientAuth;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Singleton;
import java.security.cert.Certificate;
import java.security.cert.CertificateParsingException;
import java.security.cert.X509Certificate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.naming.InvalidNameException;
import javax.naming.ldap.LdapName;
import javax.naming.ldap.Rdn;
import javax.net.ssl.SSLPeerUnverifiedException;
import javax.net.ssl.SSLSession;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/**
 * Asks callers for a certificate, if that is configured. Quarkus can require one only from
 * everybody, health checks too, and only if it was built so; here the doorkeeper decides who needs
 * one. What it must be signed by is in the trust store of Quarkus's TLS registry.
 */
@Singleton
public class ClientCertificates implements HttpServerOptionsCustomizer {

  private final AccessConfig config;
  private final TlsConfigurationRegistry registry;
  private final Optional<String> configurationName;

  ClientCertificates(
      ServiceConfig config,
      TlsConfigurationRegistry registry,
      @ConfigProperty(name = "quarkus.http.tls-configuration-name") Optional<String> name) {
    this.config = config.access();
    this.registry = registry;
    this.configurationName = name;
  }

  @Override
  public void customizeHttpsServer(HttpServerOptions options) {
    if (config.clientCertificate()) {
      options.setClientAuth(ClientAuth.REQUEST);
    }
  }

  /** What is wrong with the configuration; {@code null} if nothing is. */
  @Nullable String fault() {
    TlsConfiguration tls =
        configurationName.map(registry::get).orElseGet(registry::getDefault).orElse(null);
    if (tls == null || tls.getKeyStoreOptions() == null) {
      return "Client certificates are asked for, but TLS is not configured.";
    }
    // Without a trust store, anybody whom any public authority knows would be let in.
    return tls.getTrustStoreOptions() == null || tls.isTrustAll()
        ? "Client certificates are asked for, but no trust store tells which."
        : null;
  }

  /** The certificate that came with {@code request} and was vouched for. */
  static @Nullable X509Certificate of(HttpServerRequest request) {
    SSLSession session = request.sslSession();
    if (session == null) {
      return null;
    }
    try {
      Certificate[] chain = session.getPeerCertificates();
      return chain.length > 0 && chain[0] instanceof X509Certificate first ? first : null;
    } catch (SSLPeerUnverifiedException none) {
      return null;
    }
  }

  /** Whether {@code certificate} is that of one of those who may come in. */
  boolean admit(X509Certificate certificate) {
    Set<String> wanted = config.clientNames().orElse(Set.of());
    return wanted.isEmpty() || names(certificate).stream().anyMatch(wanted::contains);
  }

  private static Set<String> names(X509Certificate certificate) {
    Set<String> names = new HashSet<>();
    String distinguished = certificate.getSubjectX500Principal().getName();
    names.add(distinguished);
    try {
      for (Rdn part : new LdapName(distinguished).getRdns()) {
        if (part.getType().equalsIgnoreCase("CN")) {
          names.add(String.valueOf(part.getValue()));
        }
      }
      Collection<List<?>> alternatives = certificate.getSubjectAlternativeNames();
      if (alternatives != null) {
        alternatives.forEach(alternative -> names.add(String.valueOf(alternative.get(1))));
      }
    } catch (InvalidNameException | CertificateParsingException unreadable) {
      return Set.of();
    }
    return names;
  }
}
