# shellcheck shell=bash disable=SC2154,SC2034
# npm packages by their lock files, installed once per lock file into the cache.

# Prints the folder in the cache whose node_modules belongs to a folder of the tree that holds a package-lock.json.
npm_folder() { printf '%s/npm/%s-%s' "$KABINET_CACHE" "$(basename "$1")" "$(sha256sum "$1/package-lock.json" | cut -c 1-16)"; }

install_npm() {
    local from=$1 folder
    folder=$(npm_folder "$from")
    if [ ! -e "$folder/.complete" ]; then
        rm -rf "$folder"
        mkdir -p "$folder"
        cp "$from"/package.json "$from"/package-lock.json "$folder/"
        PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD=1 logged "$KABINET_CACHE/log/npm-$(basename "$from").log" \
            npm --prefix "$folder" ci --no-fund --no-audit --loglevel=error
        : >"$folder/.complete"
    fi
}
