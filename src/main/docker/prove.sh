#!/usr/bin/env bash
# Builds the image without an engine and without a registry, trains its cache of classes inside of it, and runs it as a
# cluster would: as nobody, in a read-only root, with a loopback alone. Needs Linux, root, a JDK 25 in JAVA_HOME.
#
#   JAVA_HOME=/usr/lib/jvm/temurin-25-jdk-amd64 src/main/docker/prove.sh
#
# The base is a stand-in of the JDK's own modules and of this machine's C library; the real one is named in the POM.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
cd "$here/../../.."
work=$PWD/target/image
rm -rf "$work" && mkdir -p "$work/base/opt" "$work/base/etc" "$work/base/tmp" "$work/root"

echo "== a base from jlink"
"$JAVA_HOME/bin/jlink" --no-header-files --no-man-pages --strip-debug \
  --add-modules java.se,jdk.unsupported,jdk.zipfs,jdk.management,jdk.crypto.ec --output "$work/base/opt/java"
ldd "$JAVA_HOME/bin/java" "$JAVA_HOME"/lib/server/libjvm.so "$JAVA_HOME"/lib/lib{net,nio,zip,management,extnet}.so |
  grep -oE '/[^ :)]+' | grep -v "$JAVA_HOME" | sort -u | while read -r library; do
  mkdir -p "$work/base$(dirname "$library")" && cp -L "$library" "$work/base$library"
done
mkdir -p "$work/base/usr/bin" && ln -s /opt/java/bin/java "$work/base/usr/bin/java"
echo 'cleancopy:x:10001:10001::/:' > "$work/base/etc/passwd"
tar --sort=name --mtime=@1 --owner=0 --group=0 --numeric-owner -C "$work/base" -cf "$work/layer.tar" .
digest=$(sha256sum "$work/layer.tar" | cut -d' ' -f1)
cat > "$work/config.json" <<JSON
{"architecture": "amd64", "os": "linux", "created": "1970-01-01T00:00:01Z",
 "config": {"Env": ["PATH=/usr/bin:/bin"]}, "rootfs": {"type": "layers", "diff_ids": ["sha256:$digest"]}, "history": []}
JSON
echo '[{"Config": "config.json", "RepoTags": ["base:25"], "Layers": ["layer.tar"]}]' > "$work/manifest.json"
tar --mtime=@1 -C "$work" -cf "$work/base.tar" manifest.json config.json layer.tar

echo "== the image, by Jib"
for round in 1 2; do
  mvn -o -B -q package -Pimage -DskipTests "-Dquarkus.jib.base-jvm-image=tar://$work/base.tar" \
    "-Dquarkus.jib.docker-executable-name=$here/docker-to-tar.sh"
  mv target/image.tar "$work/image-$round.tar"
done
mvn -o -B -q quarkus:dependency-sbom -Pimage -Dquarkus.dependency.sbom.output-file=target/sbom.json
cmp "$work/image-1.tar" "$work/image-2.tar"
echo "two builds are the same, byte by byte"
tar -C "$work" -xf "$work/image-1.tar"
python3 - "$work" <<'PY'
import json, sys, tarfile
work = sys.argv[1]
manifest = json.load(open(work + "/manifest.json"))[0]
config = json.load(open(work + "/" + manifest["Config"]))
image = config["config"]
print(manifest["RepoTags"], len(manifest["Layers"]), "layers")
print(json.dumps(image, indent=1))
assert image["User"] == "10001:10001", "runs as somebody else"
assert image["Entrypoint"] == ["java", "@/app/jvm.options", "-jar", "/app/quarkus-run.jar"], "starts otherwise"
assert list(image["ExposedPorts"]) == ["8080/tcp"], "opens other ports"
assert "MALLOC_ARENA_MAX=2" in image["Env"], "has many arenas"
assert {"title", "version", "licenses", "base.name"} <= {
    label.removeprefix("org.opencontainers.image.") for label in image["Labels"]}, "lacks labels"
assert config["created"].startswith("1970-"), "tells when it was built"
shipped = set()
for layer in manifest["Layers"][1:]:
    for member in tarfile.open(work + "/" + layer):
        assert member.mtime <= 1, member.name + " has a time"
        assert (member.uid, member.gid) == (0, 0), member.name + " belongs to somebody"
        assert not member.mode & 0o022, member.name + " can be written to"
        if member.name.endswith(".jar"):
            shipped.add(member.name.rsplit("/", 1)[1])
assert "quarkus-run.jar" in shipped and len(shipped) > 100, "ships too little"
bom = json.load(open("target/sbom.json"))
named = {f"{part.get('group', '')}.{part['name']}-{part['version']}" for part in bom["components"]}
missing = {jar for jar in shipped if jar.count("-") and not any(jar.startswith(name) for name in named)}
missing -= {"quarkus-run.jar", "quarkus-application.jar", "generated-bytecode.jar", "transformed-bytecode.jar"}
missing = {jar for jar in missing if not jar.startswith("cleancopy-")}
assert not missing, f"the list of what ships lacks {missing}"
print(len(shipped), "jars ship, all of them are in the list of", len(named))
open(work + "/layers", "w").write("\n".join(manifest["Layers"]) + "\n")
open(work + "/entrypoint", "w").write("\n".join(image["Entrypoint"]) + "\n")
PY
while read -r layer; do tar --warning=no-unknown-keyword -C "$work/root" -xf "$work/$layer"; done < "$work/layers"

inside() { # what $1 says: `training` leaves app.aot, `serving` uses it and nothing else
  unshare --mount --net --pid --fork --mount-proc bash -s "$work" "$1" "$PWD/src/test/resources/golden" <<'SH'
set -euo pipefail
work=$1 way=$2 pages=$3 root=$1/root address=http://127.0.0.1:8080
ip link set lo up
mount --bind "$root" "$root"
mkdir -p "$root/proc" "$root/tmp"
mount -t proc proc "$root/proc"
mount -t tmpfs -o mode=1777,size=256m tmpfs "$root/tmp"
mount -o remount,bind,ro "$root"
mapfile -t entrypoint < "$work/entrypoint"
case $way in
  training) cache="-XX:AOTCacheOutput=/tmp/app.aot -XX:TieredStopAtLevel=1" ;; # as train.sh does
  serving) cache="-XX:AOTCache=/app/app.aot -XX:AOTMode=on" ;; # refuses to start if the cache is not good
esac
env -i PATH=/usr/bin:/bin QUARKUS_HTTP_HOST=127.0.0.1 "JAVA_TOOL_OPTIONS=$cache" \
  "$(command -v chroot)" --userspec=10001:10001 --groups= "$root" "${entrypoint[@]}" &
service=$!
until wget -q -O /dev/null $address/q/health/ready; do
  kill -0 $service || exit 1
  sleep 0.1
done
echo "ready after $(awk '{print ($14 + $15) / 100}' /proc/$service/stat) CPU seconds"
find "$pages" -name 'input.html' | while read -r page; do
  wget -q -O /dev/null --header 'Content-Type: text/html' --post-file "$page" "$address/v1/normalize?explain=true"
done
grep -E '^(Uid|VmRSS|NoNewPrivs|CapEff)' /proc/$service/status
if touch "$root/app/x" 2> /dev/null; then
  echo "the root can be written to"
  exit 1
fi
kill $service
wait $service || test $? = 143
if [ "$way" = training ]; then cp "$root/tmp/app.aot" "$work/app.aot"; fi
SH
}

echo "== its cache of classes, trained inside"
inside training
install -m 0444 "$work/app.aot" "$work/root/app/app.aot"
ls -l "$work/root/app/app.aot"
echo "== as a cluster runs it"
inside serving
