# shellcheck shell=bash disable=SC2154
# Fetches pinned packages of other Debian releases into the cache without touching the system: a private apt state that
# takes the mirror's address from this machine's own apt sources. apt checks the archive's signatures, we the sha256.

private_apt=$KABINET_CACHE/apt
apt_folder=/etc/apt
debian_keys=/usr/share/keyrings/debian-archive-keyring.gpg

# The address of the Debian archive that this machine installs its own release from: deb822 and one-line sources alike.
machine_mirror() {
    local codename file
    codename=$(. /etc/os-release && printf '%s' "${VERSION_CODENAME:-}")
    for file in "$apt_folder"/sources.list.d/*.sources "$apt_folder"/sources.list "$apt_folder"/sources.list.d/*.list; do
        [ -r "$file" ] || continue
        awk -v codename="$codename" '
            function flush() {
                if (types ~ /(^| )deb( |$)/ && enabled != "no" && (" " suites " ") ~ (" (" codename "|stable) ") && components ~ /(^| )main( |$)/)
                    print uri
                types = uri = suites = components = enabled = ""
            }
            /^[[:space:]]*#/ { next }
            FILENAME ~ /\.sources$/ && /^[[:space:]]*$/ { flush(); next }
            FILENAME ~ /\.sources$/ && match($0, /^[A-Za-z-]+:/) {
                key = tolower(substr($0, 1, RLENGTH - 1)); value = substr($0, RLENGTH + 1); gsub(/^[[:space:]]+|[[:space:]]+$/, "", value)
                if (key == "types") types = value
                if (key == "uris") { split(value, all, " "); uri = all[1] }
                if (key == "suites") suites = value
                if (key == "components") components = value
                if (key == "enabled") enabled = tolower(value)
                next
            }
            FILENAME !~ /\.sources$/ && $1 == "deb" {
                sub(/^deb[[:space:]]+/, ""); sub(/^\[[^]]*\][[:space:]]+/, "")
                if ($2 == codename || $2 == "stable") print $1
            }
            END { if (FILENAME ~ /\.sources$/) flush() }' "$file"
    done | sed 's#/*$##' | grep -v '^cdrom:' | head -n 1
}

private_apt_tool() {
    local tool=$1 suite=$2
    shift 2
    local state=$private_apt/$suite user=_apt
    [ "$(id -u)" = 0 ] && user=root
    "$tool" -qq -o "Dir::State=$state" -o "Dir::State::Lists=$state/lists" -o "Dir::State::status=$state/status" \
        -o "Dir::Cache=$state/cache" -o "Dir::Etc::SourceList=$state/sources.list" -o Dir::Etc::SourceParts=/dev/null \
        -o Dir::Etc::Preferences=/dev/null -o Dir::Etc::PreferencesParts=/dev/null \
        -o "APT::Sandbox::User=$user" -o Acquire::Retries=3 -o Acquire::Languages=none "$@"
}

private_apt_get() { private_apt_tool apt-get "$@"; }

# The list of a suite's packages, fetched once for one run of tools/setup.
prepare_suite() {
    local suite=$1 state=$private_apt/$1 mirror
    [ -e "$state/ready" ] && return 0
    mirror=$(machine_mirror)
    [ -n "$mirror" ] || need "no Debian archive found in /etc/apt/sources.list*: its address is needed to fetch pinned packages"
    mkdir -p "$state/lists/partial" "$state/cache/archives/partial"
    : >"$state/status"
    printf "%s [signed-by=$debian_keys] %s %s main\n" deb "$mirror" "$suite" deb-src "$mirror" "$suite" >"$state/sources.list"
    private_apt_get "$suite" update >"$KABINET_CACHE/log/apt-$suite.log" 2>&1 && : >"$state/ready"
}

forget_suites() { rm -rf "$private_apt"; }

# The newest version that a suite has of a package, or nothing.
newest_in() {
    local kind=$1 package=$2 suite=$3
    if [ "$kind" = source ]; then
        private_apt_tool apt-cache "$suite" showsrc --only-source "$package" 2>/dev/null | awk '/^Version:/ { print $2 }' | sort -V | tail -n 1
    else
        private_apt_tool apt-cache "$suite" show "$package" 2>/dev/null | awk '/^Version:/ { print $2 }' | sort -V | tail -n 1
    fi
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
    local name=$1 folder=$2 version origin kind package suites suite file wanted seen="" log=$KABINET_CACHE/log/download-$1.log
    version=$(lock_field "$name" 2)
    origin=$(lock_field "$name" 3)
    IFS=: read -r kind package suites <<<"$origin"
    rm -rf "$folder"
    mkdir -p "$folder"
    : >"$log"
    for suite in ${suites//,/ }; do
        if ! prepare_suite "$suite"; then
            seen="$seen; $suite could not be read (see $KABINET_CACHE/log/apt-$suite.log)"
            continue
        fi
        if [ "$kind" = source ]; then
            # Only upstream's tarball: the packaging around it is of no use here, and mirrors sometimes lack it.
            (cd "$folder" && private_apt_get "$suite" source --download-only --tar-only "$package=$version") >>"$log" 2>&1 || true
            file=$(find "$folder" -maxdepth 1 -name '*.orig.tar.*' ! -name '*.asc' | head -n 1)
        else
            wanted=$package=$version
            [ "$(lock_field "$name" 4)" = signed ] && wanted=$package
            (cd "$folder" && private_apt_get "$suite" download "$wanted") >>"$log" 2>&1 || true
            file=$(find "$folder" -maxdepth 1 -name '*.deb' | head -n 1)
        fi
        if [ -n "$file" ]; then
            check_sum "$file" "$(lock_field "$name" 4)" "$name"
            printf '%s' "$file"
            return 0
        fi
        wanted=$(newest_in "$kind" "$package" "$suite")
        if [ "$wanted" = "$version" ]; then
            seen="$seen; $suite lists it, but the download failed (see $log)"
        else
            seen="$seen; $suite has ${wanted:-no such package}"
        fi
    done
    need "$name $version, pinned in tools/third_party.lock, could not be fetched${seen}. If it has left the archive, pin the newer one"
}

fetch_source() {
    local name=$1 folder file
    folder=$(source_folder "$name")
    [ -e "$folder/.complete" ] && return 0
    file=$(download_entry "$name" "$KABINET_CACHE/download/$name")
    rm -rf "$folder" "$folder.new"
    mkdir -p "$folder.new"
    tar -xf "$file" -C "$folder.new" --strip-components=1 --no-same-owner
    : >"$folder.new/.complete"
    mv "$folder.new" "$folder"
    rm -rf "$KABINET_CACHE/download/$name"
}
