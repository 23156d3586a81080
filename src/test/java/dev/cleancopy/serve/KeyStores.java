package dev.cleancopy.serve;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.ArrayList;
import java.util.List;
import javax.net.ssl.KeyManager;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/** Keys and certificates for tests, made by the JDK's keytool. */
final class KeyStores {

  static final String PASSWORD = "changeit";

  private static final String ALIAS = "key";

  private final Path folder;

  KeyStores(Path folder) {
    this.folder = folder;
  }

  Path file(String name) {
    return folder.resolve(name + ".p12");
  }

  /** Makes a key of its own and a certificate for {@code subject}. */
  void make(String name, String subject) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "keytool").toString());
    command.addAll(List.of("-genkeypair", "-alias", ALIAS, "-keyalg", "EC", "-validity", "30"));
    command.addAll(List.of("-dname", subject, "-ext", "san=dns:localhost,dns:" + name + ".test"));
    command.addAll(List.of("-storetype", "PKCS12", "-storepass", PASSWORD));
    command.addAll(List.of("-keystore", file(name).toString()));
    Process keytool = new ProcessBuilder(command).redirectErrorStream(true).start();
    String said = new String(keytool.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    if (keytool.waitFor() != 0) {
      throw new IOException(said);
    }
  }

  /** Makes a store that vouches for {@code names}. */
  void trust(String store, String... names) throws IOException, GeneralSecurityException {
    KeyStore trusted = KeyStore.getInstance("PKCS12");
    trusted.load(null, null);
    for (String name : names) {
      trusted.setCertificateEntry(name, load(name).getCertificate(ALIAS));
    }
    try (OutputStream out = Files.newOutputStream(file(store))) {
      trusted.store(out, PASSWORD.toCharArray());
    }
  }

  private KeyStore load(String name) throws IOException, GeneralSecurityException {
    KeyStore store = KeyStore.getInstance("PKCS12");
    try (InputStream in = Files.newInputStream(file(name))) {
      store.load(in, PASSWORD.toCharArray());
    }
    return store;
  }

  /** A client that trusts {@code trusted} and shows the certificate of {@code name}, if any. */
  SSLContext client(String trusted, String name) throws IOException, GeneralSecurityException {
    TrustManagerFactory trust =
        TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
    trust.init(load(trusted));
    KeyManager[] keys = null;
    if (!name.isEmpty()) {
      KeyManagerFactory own =
          KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
      own.init(load(name), PASSWORD.toCharArray());
      keys = own.getKeyManagers();
    }
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(keys, trust.getTrustManagers(), null);
    return context;
  }
}
