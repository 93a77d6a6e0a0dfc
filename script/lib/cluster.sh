# shellcheck shell=sh
# A PostgreSQL cluster that lives as long as one test run, also when the tests run as root.
# Sets DATABASE_URL. PostgreSQL refuses to run as root, so there an unprivileged user owns it.

cluster=""

find_postgres() {
  postgres_bin=""
  # Debian's own folder first: what PATH finds may be a wrapper that misses its neighbours.
  for dir in "$(dirname "$(command -v initdb)")" /usr/pgsql-*/bin /usr/lib/postgresql/*/bin; do
    if [ -x "$dir/pg_ctl" ] && [ -x "$dir/initdb" ] && [ "$("$dir/initdb" --version 2>/dev/null |
      sed 's/[^0-9]*\([0-9]*\).*/0\1/')" -ge 15 ]; then
      postgres_bin="$dir"
    fi
  done
  [ -n "$postgres_bin" ]
}

as_owner() {
  if [ "$(id -u)" -ne 0 ]; then
    "$@"
  elif command -v setpriv >/dev/null 2>&1; then
    setpriv --reuid="$owner" --regid="$(id -g "$owner")" --clear-groups "$@"
  else
    runuser -u "$owner" -- "$@"
  fi
}

start_cluster() { # FOLDER
  owner="$(id -un)"
  if [ "$(id -u)" -eq 0 ]; then
    owner=nobody
    if id postgres >/dev/null 2>&1; then owner=postgres; fi
    chmod 711 "$1"
  fi
  mkdir "$1/cluster"
  cluster="$1/cluster"
  password="$(od -An -N16 -tx1 /dev/urandom | tr -d ' \n')"
  printf '%s\n' "$password" >"$cluster/password"
  chown -R "$owner" "$cluster"
  chmod 700 "$cluster"
  port="$(.venv/bin/python -c '
import socket
with socket.socket() as probe:
    probe.bind(("127.0.0.1", 0))
    print(probe.getsockname()[1])')"
  # An English collation where there is one, as on a real server: it sorts unlike SQLite.
  (
    cd "$cluster"
    make="as_owner $postgres_bin/initdb -D data -U postgres -E UTF8 -A scram-sha-256 --no-sync
      --pwfile=password"
    $make --locale=C --locale-provider=icu --icu-locale=en-GB >../initdb.log 2>&1 ||
      { rm -rf data && $make --locale=C >>../initdb.log 2>&1; }
    as_owner "$postgres_bin/pg_ctl" start -D data -w -t 60 -l log -o "-p $port -h 127.0.0.1 -k '' \
      -c fsync=off -c synchronous_commit=off -c full_page_writes=off -c max_connections=50" >/dev/null
  ) || {
    tail -n 20 "$1/initdb.log" "$cluster/log"
    return 1
  }
  export DATABASE_URL="postgres://postgres:$password@127.0.0.1:$port/fingerpost"
}

stop_cluster() {
  if [ -n "$cluster" ] && [ -f "$cluster/data/postmaster.pid" ]; then
    (cd "$cluster" && as_owner "$postgres_bin/pg_ctl" stop -D data -m immediate -w >/dev/null) || true
  fi
}
