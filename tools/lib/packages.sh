# shellcheck shell=bash disable=SC2154
# Debian packages of tools/packages.debian: which are wanted here, which are missing, installing them.

node_is_new_enough() {
    command -v node >/dev/null && [ "$(node -p 'process.versions.node.split(".")[0]')" -ge 18 ]
}

# Names of the packages for this machine.
wanted_packages() {
    local release=$1 own name releases when
    own=$(own_emcc)
    while read -r name releases when _; do
        case "$name" in '' | '#'*) continue ;; esac
        case ",$releases," in *",$release,"*) ;; *) continue ;; esac
        case "$when" in
        always) ;;
        no-node) ! node_is_new_enough || continue ;;
        no-npm) ! command -v npm >/dev/null || continue ;;
        no-emcc) [ -z "$own" ] || continue ;;
        *) need "tools/packages.debian: '$when' of $name is not understood" ;;
        esac
        printf '%s\n' "$name"
    done <"$root/tools/packages.debian"
}

missing_packages() {
    local installed
    # shellcheck disable=SC2016
    installed=$(dpkg-query -W -f '${Package} ${db:Status-Abbrev}\n' 2>/dev/null | awk '$2 ~ /^ii/ { print $1 }' | LC_ALL=C sort -u)
    LC_ALL=C sort -u | LC_ALL=C comm -23 - <(printf '%s\n' "$installed")
}

# True when apt's lists know every one of these packages.
apt_knows() {
    local name
    for name in "$@"; do
        apt-cache show "$name" >/dev/null 2>&1 || return 1
    done
}

install_packages() {
    local release missing log=$KABINET_CACHE/log/apt.log
    release=$(debian_release)
    [ "$release" != other ] ||
        need "this is neither Debian 12 nor 13: install the counterparts of tools/packages.debian by hand, then set KABINET_SKIP_PACKAGES=1"
    mapfile -t missing < <(wanted_packages "$release" | missing_packages)
    [ ${#missing[@]} -gt 0 ] || return 0
    if ! command -v apt-get >/dev/null || ! may_install; then
        need "${#missing[@]} Debian packages are missing and this user may not install them. As root run:
    apt-get update && apt-get install --no-install-recommends ${missing[*]}"
    fi
    printf '%d to install ... ' ${#missing[@]} >&2
    apt_knows "${missing[@]}" || logged "$log" run_as_root apt-get -o Acquire::Retries=3 update
    # Lists may be too old for the mirror: then they are fetched anew and the installation tried once more.
    if ! run_as_root env DEBIAN_FRONTEND=noninteractive apt-get -o Acquire::Retries=3 install -y --no-install-recommends "${missing[@]}" >"$log" 2>&1; then
        logged "$log" run_as_root apt-get -o Acquire::Retries=3 update
        logged "$log" run_as_root env DEBIAN_FRONTEND=noninteractive apt-get -o Acquire::Retries=3 install -y --no-install-recommends "${missing[@]}"
    fi
}
