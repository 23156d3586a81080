package dev.cleancopy.serve;

import com.sun.jdi.Bootstrap;
import com.sun.jdi.ClassNotLoadedException;
import com.sun.jdi.ClassType;
import com.sun.jdi.IncompatibleThreadStateException;
import com.sun.jdi.InvalidTypeException;
import com.sun.jdi.InvocationException;
import com.sun.jdi.Method;
import com.sun.jdi.ThreadReference;
import com.sun.jdi.VMDisconnectedException;
import com.sun.jdi.VirtualMachine;
import com.sun.jdi.connect.AttachingConnector;
import com.sun.jdi.connect.Connector;
import com.sun.jdi.connect.IllegalConnectorArgumentsException;
import com.sun.jdi.event.BreakpointEvent;
import com.sun.jdi.event.Event;
import com.sun.jdi.event.EventSet;
import com.sun.jdi.request.BreakpointRequest;
import com.sun.jdi.request.EventRequest;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Defects that a running service does not have: a debugger throws an exception wherever one of some
 * methods is entered. The packaged jar stays as it is.
 */
final class Defects implements AutoCloseable {

  /** Lets a debugger attach to a service. */
  static final String OPTION =
      "-agentlib:jdwp=transport=dt_socket,server=y,suspend=n,address=127.0.0.1:0";

  private static final Pattern DEBUGGER =
      Pattern.compile("Listening for transport dt_socket at address: (\\d+)");

  private final VirtualMachine machine;

  private Defects(VirtualMachine machine) {
    this.machine = machine;
  }

  /**
   * Puts defects into {@code service}, which was started with {@link #OPTION}.
   *
   * @param methods names of methods by that of their class, which must be loaded
   */
  static Defects in(PackagedService service, Map<String, String> methods) throws IOException {
    VirtualMachine machine = attach(service.told(DEBUGGER));
    methods.forEach(
        (type, name) ->
            machine.classesByName(type).get(0).methodsByName(name).stream()
                .filter(method -> !method.isBridge() && !method.isAbstract())
                .forEach(method -> stopAt(machine, method)));
    Defects defects = new Defects(machine);
    Thread debugger = new Thread(defects::work, "debugger");
    debugger.setDaemon(true);
    debugger.start();
    return defects;
  }

  private static VirtualMachine attach(String port) throws IOException {
    AttachingConnector socket =
        Bootstrap.virtualMachineManager().attachingConnectors().stream()
            .filter(connector -> connector.name().equals("com.sun.jdi.SocketAttach"))
            .findFirst()
            .orElseThrow();
    Map<String, Connector.Argument> arguments = socket.defaultArguments();
    arguments.get("hostname").setValue("127.0.0.1");
    arguments.get("port").setValue(port);
    try {
      return socket.attach(arguments);
    } catch (IllegalConnectorArgumentsException wrong) {
      throw new IOException(wrong);
    }
  }

  private static void stopAt(VirtualMachine machine, Method method) {
    BreakpointRequest request =
        machine.eventRequestManager().createBreakpointRequest(method.location());
    request.setSuspendPolicy(EventRequest.SUSPEND_EVENT_THREAD);
    request.enable();
  }

  private void work() {
    try {
      while (true) {
        EventSet events = machine.eventQueue().remove();
        for (Event event : events) {
          if (event instanceof BreakpointEvent reached) {
            throwIn(reached.thread());
          }
        }
        events.resume();
      }
    } catch (VMDisconnectedException | InterruptedException over) {
      Thread.currentThread().interrupt();
    }
  }

  private void throwIn(ThreadReference thread) {
    ClassType type = (ClassType) machine.classesByName("java.lang.IllegalStateException").get(0);
    Method constructor = type.concreteMethodByName("<init>", "()V");
    try {
      thread.stop(
          type.newInstance(thread, constructor, List.of(), ClassType.INVOKE_SINGLE_THREADED));
    } catch (InvalidTypeException
        | ClassNotLoadedException
        | IncompatibleThreadStateException
        | InvocationException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  @Override
  public void close() {
    try {
      machine.dispose();
    } catch (VMDisconnectedException gone) {
      return;
    }
  }
}
