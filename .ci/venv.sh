#!/bin/sh
# Makes .venv, a virtual environment with pip, from the first Python on the PATH that is new enough.
set -eu

unpacked=$(mktemp -d)
tidy_up() {
    status=$?
    rm -rf "$unpacked"
    [ "$status" -eq 0 ] || rm -rf .venv
}
trap tidy_up EXIT
trap 'exit 130' INT TERM

main() {
    python=$(find_python) || fail "Python 3.11 or newer is needed and not on the PATH: install it, then run make again."
    if "$python" -c 'import ensurepip' 2>/dev/null; then
        "$python" -m venv --clear .venv
    else
        "$python" -m venv --clear --without-pip .venv
        add_pip_of_debian || fail "This Python cannot install pip: install the package python3-venv, then run make again."
    fi
}

find_python() {
    for name in python3 python3.14 python3.13 python3.12 python3.11; do
        if "$name" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null; then
            echo "$name"
            return
        fi
    done
    return 1
}

# Debian keeps ensurepip in a package that a fresh machine does not have, python3-venv. The pip it would install stands in
# another package, which anybody may download and unpack; only installing one takes the rights of root.
add_pip_of_debian() {
    echo "Fetching pip, since python3-venv is not installed …"
    download_pip >"$unpacked/log" 2>&1 || return
    for wheel in "$unpacked"/usr/share/python-wheels/pip-*.whl; do
        .venv/bin/python "$wheel/pip" install --quiet --no-index "$wheel"
    done
}

download_pip() (
    cd "$unpacked" || return
    apt-get download python3-pip-whl || download_by_fresh_list || return
    dpkg-deb --extract python3-pip-whl_*.deb .
)

# Where the machine has no list of packages yet, one of our own serves.
download_by_fresh_list() {
    mkdir -p lists/partial
    set -- -o "Dir::State::Lists=$unpacked/lists" -o "Dir::Cache=$unpacked/cache"
    apt-get "$@" update && apt-get "$@" download python3-pip-whl
}

fail() {
    echo "$*" >&2
    exit 1
}

main
