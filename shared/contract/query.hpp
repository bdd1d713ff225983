#pragma once

#include "shared/contract/fields.hpp"

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace kabinet::contract {

/// Decoded names and values of a query string, in its order.
using Parameters = std::vector<std::pair<std::string, std::string>>;

/// Everything but the unreserved characters of RFC 3986 becomes %XX.
std::string percent_encode(std::string_view text);
/// A `%` without two hexadecimal digits stays as it is; `+` is a plus.
std::string percent_decode(std::string_view text);

/// "search=%2B7&sort=balance", with or without a `?` in front; `+` is a space here.
Parameters parse_query(std::string_view query);
/// The last value given for `name`; empty: none.
std::string_view find_parameter(const Parameters& parameters, std::string_view name) noexcept;

/// Puts a query string together, without `?`.
class QueryWriter {
public:
    void add(std::string_view name, std::string_view value);
    void add(std::string_view name, std::int64_t value);

    [[nodiscard]] std::string take() { return std::move(query_); }

private:
    std::string query_;
};

/// Defined in query_codec.hpp; instantiated once for every query, like Codec for a DTO.
template <class T> struct QueryCodec {
    static Result<T> decode(const Parameters& parameters);
    static std::string encode(const T& query);
};

/// A query by its list of fields: what is missing or empty keeps its default, what stands there
/// several times is a list, or its last value counts. The first parameter that is wrong is
/// named: `unknown_value`, or whatever its format refuses with. Parameters that aren't listed are passed over.
template <Dto T> Result<T> decode_query(const Parameters& parameters) {
    return QueryCodec<T>::decode(parameters);
}

/// `search=…&sort=…`, percent-encoded, defaults left out.
template <Dto T> std::string encode_query(const T& query) {
    return QueryCodec<T>::encode(query);
}

} // namespace kabinet::contract
