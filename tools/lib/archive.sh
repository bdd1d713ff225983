# shellcheck shell=bash disable=SC2154,SC2034
# Fetches pinned packages of other Debian releases into the cache without touching the system: a private apt state that
# takes the mirror's address from this machine's own apt sources. apt checks the archive's signatures, we the sha256.

private_apt=$KABINET_CACHE/apt

# The address of the Debian archive this machine uses, from deb822 and one-line sources alike.
machine_mirror() {
    cat /etc/apt/sources.list /etc/apt/sources.list.d/*.list /etc/apt/sources.list.d/*.sources 2>/dev/null |
        awk '/^URIs:/ { print $2 } /^deb / { for (i = 2; i <= NF; i++) if ($i ~ /^[a-z+]+:\/\//) { print $i; break } }' |
        sed 's#/*$##' | grep '/debian$' | head -n 1
}

private_apt_get() {
    local suite=$1
    shift
    local state=$private_apt/$suite user=_apt
    [ "$(id -u)" = 0 ] && user=root
    apt-get -qq -o "Dir::State=$state" -o "Dir::State::Lists=$state/lists" -o "Dir::State::status=$state/status" \
        -o "Dir::Cache=$state/cache" -o "Dir::Etc::SourceList=$state/sources.list" -o Dir::Etc::SourceParts=/dev/null \
        -o Dir::Etc::Preferences=/dev/null -o Dir::Etc::PreferencesParts=/dev/null \
        -o "APT::Sandbox::User=$user" -o Acquire::Retries=3 -o Acquire::Languages=none "$@"
}

prepare_suite() {
    local suite=$1 state=$private_apt/$1 mirror
    [ -e "$state/ready" ] && return 0
    mirror=$(machine_mirror)
    [ -n "$mirror" ] || need "no Debian archive found in /etc/apt: its address is needed to fetch pinned packages"
    mkdir -p "$state/lists/partial" "$state/cache/archives/partial"
    : >"$state/status"
    printf '%s [signed-by=/usr/share/keyrings/debian-archive-keyring.gpg] %s %s main\n' \
        deb "$mirror" "$suite" deb-src "$mirror" "$suite" >"$state/sources.list"
    private_apt_get "$suite" update && : >"$state/ready"
}

check_sum() {
    local file=$1 expected=$2 name=$3 actual
    [ "$expected" = signed ] && return 0
    actual=$(sha256sum "$file" | cut -d ' ' -f 1)
    [ "$actual" = "$expected" ] && return 0
    rm -f "$file"
    need "$name: the download's sha256 is $actual, tools/third_party.lock says $expected"
}

# Puts the download of a lock entry (source:PACKAGE:SUITES or deb:PACKAGE:SUITES) into a folder and prints its path.
download_entry() {
    local name=$1 folder=$2 version origin kind package suites suite file seen=
    version=$(lock_field "$name" 2)
    IFS=: read -r kind package suites <<<"$(lock_field "$name" 3)"
    mkdir -p "$folder"
    for suite in ${suites//,/ }; do
        prepare_suite "$suite" >&2 || continue
        rm -f "$folder"/*
        if [ "$kind" = source ]; then
            (cd "$folder" && private_apt_get "$suite" source --download-only --tar-only "$package=$version") >&2 2>/dev/null || true
            file=$(find "$folder" -maxdepth 1 -name '*.orig.tar.*' ! -name '*.asc' | head -n 1)
            seen="$seen $suite:$(private_apt_get "$suite" showsrc "$package" 2>/dev/null | awk '/^Version:/ { print $2 }' | sort -V | tail -n 1)"
        else
            local wanted=$package=$version
            [ "$(lock_field "$name" 4)" = signed ] && wanted=$package
            (cd "$folder" && private_apt_get "$suite" download "$wanted") >&2 2>/dev/null || true
            file=$(find "$folder" -maxdepth 1 -name '*.deb' | head -n 1)
        fi
        if [ -n "$file" ]; then
            check_sum "$file" "$(lock_field "$name" 4)" "$name"
            printf '%s' "$file"
            return 0
        fi
    done
    need "$name $version could not be fetched from Debian's $suites (newest there:${seen:- unknown}); if it has left the archive, pin the newer one in tools/third_party.lock"
}

fetch_source() {
    local name=$1 folder file
    folder=$(source_folder "$name")
    [ -e "$folder/.complete" ] && return 0
    file=$(download_entry "$name" "$KABINET_CACHE/download/$name")
    rm -rf "$folder" "$folder.new"
    mkdir -p "$folder.new"
    tar -xf "$file" -C "$folder.new" --strip-components=1
    : >"$folder.new/.complete"
    mv "$folder.new" "$folder"
    rm -rf "$KABINET_CACHE/download/$name"
}
