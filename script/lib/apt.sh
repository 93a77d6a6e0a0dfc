# shellcheck shell=sh
# Installs Debian packages where that is possible: on Debian or Ubuntu, as root.

install_package() { # PACKAGE LOG
  [ "$(id -u)" -eq 0 ] && command -v apt-get >/dev/null 2>&1 || return 1
  echo "Installing $1 with apt."
  export DEBIAN_FRONTEND=noninteractive
  if ! { apt-get -qq update && apt-get -qq install --yes --no-install-recommends "$1"; } \
    </dev/null >"$2" 2>&1; then
    tail -n 20 "$2"
    return 1
  fi
}
