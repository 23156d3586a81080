#!/bin/sh
# Stands for `docker` where there is none: what Jib loads into the engine lands in target/image.tar.
case "$1" in
  load) cat > target/image.tar && echo "Loaded image: cleancopy" ;;
  info) echo '{"OSType": "linux", "Architecture": "x86_64"}' ;;
  *) echo "no engine is here, only a file for its images" ;;
esac
