# shellcheck shell=bash
# What every command of tools/ shares: where things are, how progress and errors look.

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
export KABINET_ROOT=$root
export KABINET_CACHE=${KABINET_CACHE:-${XDG_CACHE_HOME:-$HOME/.cache}/kabinet}
lock_file=$root/tools/third_party.lock

say() { printf '%s\n' "$*" >&2; }

step_number=0
step_total=0
step_started=0
step_open=

step() {
    step_number=$((step_number + 1))
    step_started=$SECONDS
    step_open=yes
    printf '[%d/%d] %s ... ' "$step_number" "$step_total" "$*" >&2
}

step_done() {
    step_open=
    printf 'done (%d s)\n' $((SECONDS - step_started)) >&2
}

step_failed() {
    [ -z "$step_open" ] || printf 'failed\n' >&2
    step_open=
}

# One clear line and exit code 2: something that a person must supply is missing.
need() {
    step_failed
    say "kabinet: $*"
    exit 2
}

# Runs a command with its output in a log file; shows the log's end when it fails.
logged() {
    local log=$1
    shift
    mkdir -p "$(dirname "$log")"
    if ! "$@" >"$log" 2>&1; then
        step_failed
        tail -n 40 "$log" >&2
        say "kabinet: '$*' failed; the whole log is $log"
        exit 1
    fi
}

# Fields of the lock file: lock_field NAME COLUMN (2 version, 3 origin, 4 sha256, 5 licence, 6 text, 7 where).
lock_field() { awk -v name="$1" -v column="$2" '$1 == name { print $column }' "$lock_file"; }

source_folder() { printf '%s/src/%s-%s' "$KABINET_CACHE" "$1" "$(lock_field "$1" 2)"; }

# 12 or 13; 13 too for a testing system that has no number yet; `other` for what isn't Debian.
debian_release() {
    (
        ID='' VERSION_ID='' VERSION_CODENAME=''
        [ -r /etc/os-release ] && . /etc/os-release
        case "$ID:$VERSION_ID:$VERSION_CODENAME" in
        debian:12:* | debian:13:*) printf '%s' "$VERSION_ID" ;;
        debian::trixie) printf '13' ;;
        *) printf 'other' ;;
        esac
    )
}

run_as_root() {
    if [ "$(id -u)" = 0 ]; then "$@"; else sudo -n "$@"; fi
}

may_install() { [ "$(id -u)" = 0 ] || sudo -n true 2>/dev/null; }

at_least() { [ "$(printf '%s\n%s\n' "$1" "$2" | sort -V | head -n 1)" = "$1" ]; }

load_environment() {
    [ -r "$KABINET_CACHE/env.sh" ] || need "the tool chain is not set up: run tools/setup"
    # shellcheck source=/dev/null
    . "$KABINET_CACHE/env.sh"
}
