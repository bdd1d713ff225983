# shellcheck shell=bash disable=SC2154,SC2034
# Debian packages of tools/packages.debian: which are wanted here, which are missing, installing them.

node_is_new_enough() {
    command -v node >/dev/null && [ "$(node -p 'process.versions.node.split(".")[0]')" -ge 18 ]
}

usable_emcc() {
    local version
    command -v emcc >/dev/null || return 1
    version=$(emcc -dumpversion 2>/dev/null | sed 's/-.*//')
    [ -n "$version" ] && [ "$(printf '3.1.60\n%s\n' "$version" | sort -V | head -n 1)" = 3.1.60 ]
}

# Names of the packages for this machine; the argument `bench` adds those that only tools/bench needs.
wanted_packages() {
    local release=$1 with=${2:-} name releases when
    while read -r name releases when _; do
        case "$name" in '' | '#'*) continue ;; esac
        case ",$releases," in *",$release,"*) ;; *) continue ;; esac
        case "$when" in
        always) ;;
        no-node) node_is_new_enough && continue ;;
        no-npm) command -v npm >/dev/null && continue ;;
        no-emcc) [ -n "$own_emcc" ] && continue ;;
        bench) [ "$with" = bench ] || continue ;;
        esac
        printf '%s\n' "$name"
    done <"$root/tools/packages.debian"
}

missing_packages() {
    local installed
    installed=$(dpkg-query -W -f '${Package} ${db:Status-Abbrev}\n' 2>/dev/null | awk '$2 ~ /^ii/ { print $1 }' | sort -u)
    sort -u | comm -23 - <(printf '%s\n' "$installed")
}

install_packages() {
    local release missing
    release=$(debian_release)
    case "$release" in
    12 | 13) ;;
    *) need "this is not Debian 12 or 13 (it says '$release'); install the counterparts of tools/packages.debian by hand and set KABINET_SKIP_PACKAGES=1" ;;
    esac
    missing=$(wanted_packages "$release" "${1:-}" | missing_packages | tr '\n' ' ')
    [ -n "${missing// /}" ] || return 0
    if ! command -v apt-get >/dev/null || ! may_install; then
        printf 'missing\n' >&2
        need "these Debian packages are missing and this user may not install them; as root run: apt-get install --no-install-recommends $missing"
    fi
    local log=$KABINET_CACHE/log/apt.log
    # shellcheck disable=SC2086
    if ! run_as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y --no-install-recommends $missing >"$log" 2>&1; then
        logged "$log" run_as_root apt-get update
        # shellcheck disable=SC2086
        logged "$log" run_as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y --no-install-recommends $missing
    fi
}
