# shellcheck shell=bash disable=SC2154
# curl as a static library that speaks HTTP and SMTP with OpenSSL, and nothing else.

curl_folder() { printf '%s/curl-%s' "$KABINET_CACHE" "$(lock_field curl 2)"; }

# Once, not in every build folder: its checks of the system take longer than its compiling.
build_curl() {
    local folder work=$KABINET_CACHE/build/curl option options=()
    folder=$(curl_folder)
    [ -e "$folder/lib/libcurl.a" ] && return 0
    for option in DICT FILE FTP GOPHER IMAP IPFS LDAP LDAPS MQTT POP3 RTSP SMB TELNET TFTP WEBSOCKETS ALTSVC COOKIES DOH HSTS NETRC \
        NTLM NEGOTIATE_AUTH KERBEROS_AUTH; do
        options+=("-DCURL_DISABLE_$option=ON")
    done
    for option in CURL_BROTLI CURL_USE_LIBPSL CURL_USE_LIBSSH2 CURL_ZLIB CURL_ZSTD ENABLE_CURL_MANUAL USE_LIBIDN2 USE_NGHTTP2; do
        options+=("-D$option=OFF")
    done
    for option in BUILD_CURL_EXE BUILD_LIBCURL_DOCS BUILD_MISC_DOCS BUILD_SHARED_LIBS BUILD_TESTING; do
        options+=("-D$option=OFF")
    done
    rm -rf "$work" "$folder" "$folder.new"
    logged "$KABINET_CACHE/log/curl.log" cmake -S "$(source_folder curl)" -B "$work" -G Ninja "${options[@]}" \
        -DBUILD_STATIC_LIBS=ON -DCMAKE_BUILD_TYPE=MinSizeRel -DCMAKE_INSTALL_PREFIX="$folder.new" -DCMAKE_INSTALL_LIBDIR=lib \
        -DCURL_USE_OPENSSL=ON -DOPENSSL_USE_STATIC_LIBS=ON \
        -DCURL_CA_BUNDLE=/etc/ssl/certs/ca-certificates.crt -DCURL_CA_PATH=/etc/ssl/certs
    logged "$KABINET_CACHE/log/curl.log" cmake --build "$work"
    logged "$KABINET_CACHE/log/curl.log" cmake --install "$work"
    rm -rf "$work"
    mv "$folder.new" "$folder"
}
