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
  --add-modules java.se,jdk.charsets,jdk.unsupported,jdk.zipfs,jdk.management,jdk.crypto.ec --output "$work/base/opt/java"
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

echo "== the image, by Jib, twice"
for round in 1 2; do
  mvn -o -B -q package -Pimage -Dmaven.test.skip=true "-Dquarkus.jib.base-jvm-image=tar://$work/base.tar" \
    "-Dquarkus.jib.docker-executable-name=$here/docker-to-tar.sh"
  mkdir "$work/$round" && tar -C "$work/$round" -xf target/image.tar
done
python3 - "$work" <<'PY'
import hashlib, io, json, sys, tarfile, zipfile
work = sys.argv[1]
# The one file that Quarkus 3.32 writes otherwise each time: it numbers proxies in the order in which its threads come.
UNSTEADY = "app/quarkus/generated-bytecode.jar"
OURS = "META-INF/sbom/cleancopy.cdx.json"

def image(build):
    manifest = json.load(open(f"{work}/{build}/manifest.json"))[0]
    layers = [dict((member.name, (member, layer.extractfile(member).read() if member.isfile() else b""))
                   for member in layer)
              for layer in (tarfile.open(f"{work}/{build}/{name}") for name in manifest["Layers"])]
    return manifest, json.load(open(f"{work}/{build}/{manifest['Config']}")), layers

manifest, config, layers = image(1)
_, again, others = image(2)
assert {key: value for key, value in config.items() if key != "rootfs"} == {
    key: value for key, value in again.items() if key != "rootfs"}, "two builds are configured otherwise"
steady = 0
for layer, other in zip(layers, others, strict=True):
    assert list(layer) == list(other), "two builds have other files"
    changed = [name for name in layer if layer[name][1] != other[name][1]]
    assert changed in ([], [UNSTEADY]), f"two builds differ in {changed}"
    steady += not changed
    for name in changed:
        first, second = (zipfile.ZipFile(io.BytesIO(each[name][1])) for each in (layer, other))
        assert first.namelist() == second.namelist(), "two builds generate other classes"
        count = sum(first.read(each) != second.read(each) for each in first.namelist())
        print(f"{name}: {count} of {len(first.namelist())} classes differ")
print(f"{steady} of {len(layers)} layers are the same in two builds, byte by byte")

image = config["config"]
print(manifest["RepoTags"], json.dumps(image, indent=1))
assert image["User"] == "10001:10001", "runs as somebody else"
assert image["Entrypoint"] == ["java", "@/app/jvm.options", "-jar", "/app/quarkus-run.jar"], "starts otherwise"
assert list(image["ExposedPorts"]) == ["8080/tcp"], "opens other ports"
assert "MALLOC_ARENA_MAX=2" in image["Env"], "has many arenas"
assert {"title", "version", "licenses", "base.name"} <= {
    label.removeprefix("org.opencontainers.image.") for label in image["Labels"]}, "lacks labels"
assert config["created"].startswith("1970-"), "tells when it was built"

shipped, bom = {}, None
for layer in layers[1:]:
    for name, (member, content) in layer.items():
        assert member.mtime <= 1, name + " has a time"
        assert (member.uid, member.gid) == (0, 0), name + " belongs to somebody"
        assert not member.mode & 0o022, name + " can be written to"
        if name.endswith(".jar"):
            shipped[name.rsplit("/", 1)[1]] = hashlib.sha256(content).hexdigest()
            if name.startswith("app/app/"):
                bom = json.loads(zipfile.ZipFile(io.BytesIO(content)).read(OURS))
assert "quarkus-run.jar" in shipped and len(shipped) > 100, "ships too little"
digests = {entry["content"] for part in bom["components"] for entry in part.get("hashes", [])
           if entry["alg"] == "SHA-256"}
names = {f"{part['group']}.{part['name']}-{part['version']}" for part in bom["components"] if "group" in part}
own = {"quarkus-run.jar", "generated-bytecode.jar", "transformed-bytecode.jar"}
rest = [jar for jar, digest in shipped.items()
        if digest not in digests and jar not in own and not jar.startswith("cleancopy-")]
missing = [jar for jar in rest if jar.removesuffix(".jar") not in names]
assert not missing, f"{OURS} lacks {missing}"
print(f"{len(shipped)} jars ship; {OURS} lists {len(bom['components'])} parts, each with its SHA-256 but for {rest},"
      " of which Quarkus leaves something out")
with open(work + "/layers", "w") as file:
    file.write("\n".join(manifest["Layers"]) + "\n")
with open(work + "/entrypoint", "w") as file:
    file.write("\n".join(image["Entrypoint"]) + "\n")
PY
while read -r layer; do tar --warning=no-unknown-keyword -C "$work/root" -xf "$work/1/$layer"; done < "$work/layers"

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
  "$(command -v setpriv)" --no-new-privs "$(command -v chroot)" --userspec=10001:10001 --groups= "$root" "${entrypoint[@]}" &
service=$!
until wget -q -O /dev/null $address/q/health/ready; do
  kill -0 $service || exit 1
  sleep 0.1
done
echo "ready after $(awk '{print ($14 + $15) / 100}' /proc/$service/stat) CPU seconds"
find "$pages" -name 'input.html' | while read -r page; do
  wget -q -O /dev/null --header 'Content-Type: text/html' --post-file "$page" "$address/v1/normalize?explain=true"
done
grep -E '^(Uid|Groups|VmRSS|NoNewPrivs|CapEff|CapBnd)' /proc/$service/status
grep -qE '^Uid:(\s+10001){4}$' /proc/$service/status
grep -qE '^CapEff:\s+0+$' /proc/$service/status
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
