#include "shared/contract/route_types.hpp"
#include "tests/fuzz/support.hpp"

#include <array>
#include <string>
#include <tuple>
#include <type_traits>
#include <utility>

using namespace kabinet;
using test::require;

namespace {

/// Read or refused; what is read is written so that it is read as the same.
template <class T> void try_dto(std::string_view json) {
    const Result<T> value = contract::decode<T>(json);
    if (!value) {
        return;
    }
    const std::string written = contract::encode(*value);
    const Result<T> again = contract::decode<T>(written);
    require(again && contract::encode(*again) == written);
}

template <class T> void try_request(std::string_view json) {
    try_dto<T>(json);
    static_cast<void>(contract::accept<T>(json));
}

template <class T> void try_query(std::string_view text) {
    const Result<T> query = contract::decode_query<T>(contract::parse_query(text));
    if (!query) {
        return;
    }
    const std::string written = contract::encode_query(*query);
    const Result<T> again = contract::decode_query<T>(contract::parse_query(written));
    require(again && contract::encode_query(*again) == written);
}

template <int status, class Body>
void try_answer(const contract::Answer<status, Body>& /*answer*/, std::string_view json) {
    if constexpr (contract::Dto<Body>) {
        try_dto<Body>(json);
    }
}

template <class Query, class Body, class... Answers>
void try_route(const contract::DescribedRoute<Query, Body, Answers...>& route, std::string_view text) {
    if constexpr (!std::is_void_v<Query>) {
        try_query<Query>(text);
    }
    if constexpr (!std::is_void_v<Body>) {
        try_request<Body>(text);
    }
    std::apply([&](const auto&... answer) { (try_answer(answer, text), ...); }, route.answers);
}

using TryRoute = void (*)(std::string_view text);

constexpr auto all_routes = []<std::size_t... index>(std::index_sequence<index...>) {
    return std::array<TryRoute, sizeof...(index)>{
        [](std::string_view text) { try_route(std::get<index>(contract::described_routes), text); }...};
}(std::make_index_sequence<contract::routes.size()>());

} // namespace

/// Everything that travels in a route's query, body and answers, from any bytes; the first byte chooses the route.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    if (size < 1) {
        return 0;
    }
    const std::string_view text = test::text_of(data + 1, size - 1);
    all_routes[data[0] % all_routes.size()](text);
    static_cast<void>(contract::decode_problem(text));
    return 0;
}
