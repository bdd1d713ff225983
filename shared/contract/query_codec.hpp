#pragma once

#include "shared/contract/codec.hpp"
#include "shared/contract/query.hpp"

#include <charconv>
#include <concepts>

// What QueryCodec does; for the .cpp files that instantiate it.
namespace kabinet::contract {

namespace fields {

template <class Member>
concept Number = std::integral<Member> && !std::is_same_v<Member, bool>;

/// What a parameter says, or why it says nothing.
template <class Member>
std::optional<Error> read_parameter(std::string_view text, const Format& format, Member& member) {
    if constexpr (is_text<Member>) {
        member = text;
        return check_text(text, format);
    } else if constexpr (std::is_same_v<Member, bool>) {
        member = text == format.when_true;
        return member || text == format.when_false ? std::nullopt
                                                   : std::optional(Error{ErrorCode::unknown_value, {}, {}});
    } else if constexpr (Number<Member>) {
        const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), member);
        return error != std::errc{} || end != text.data() + text.size()
                   ? std::optional(Error{format.range_error, {}, {}})
                   : check_integer(member, format);
    } else if constexpr (is_optional<Member>) {
        return read_parameter(text, format, member.emplace());
    } else {
        static_assert(std::is_enum_v<Member>, "a parameter of a type that a query has no words for");
        const auto known = enumerator_named<Member>(text);
        member = known.value_or(Member{});
        return known ? std::nullopt : std::optional(Error{ErrorCode::unknown_value, {}, {}});
    }
}

/// Of a list: one value of each parameter of the name.
template <class Member>
std::optional<Error> read_parameters(const Parameters& parameters, std::string_view name, const Format& format,
                                     Member& member) {
    if constexpr (is_list<Member>) {
        for (const auto& [key, text] : parameters) {
            if (key == name && !text.empty()) {
                if (auto error = read_parameter(text, format, member.emplace_back())) {
                    return error;
                }
            }
        }
        return std::nullopt;
    } else {
        const std::string_view text = find_parameter(parameters, name);
        return text.empty() ? std::nullopt : read_parameter(text, format, member);
    }
}

template <class Member>
void write_parameter(QueryWriter& query, std::string_view name, const Format& format, const Member& member) {
    if constexpr (is_text<Member>) {
        query.add(name, std::string_view(member));
    } else if constexpr (std::is_same_v<Member, bool>) {
        query.add(name, member ? format.when_true : format.when_false);
    } else if constexpr (Number<Member>) {
        query.add(name, static_cast<std::int64_t>(member));
    } else if constexpr (is_optional<Member>) {
        write_parameter(query, name, format, *member);
    } else if constexpr (is_list<Member>) {
        for (const auto& item : member) {
            write_parameter(query, name, format, item);
        }
    } else {
        query.add(name, name_of(member));
    }
}

} // namespace fields

template <class T> Result<T> QueryCodec<T>::decode(const Parameters& parameters) {
    T query{};
    std::optional<Error> error;
    fields::for_each_field<T>([&]<std::size_t index>() {
        constexpr auto field = fields::field_at<T, index>();
        static constexpr Format format = fields::checked_part(field.format);
        if (!error) {
            error = fields::within(field.name,
                                   fields::read_parameters(parameters, field.name, format, query.*field.member));
        }
    });
    if (error) {
        return std::unexpected(*std::move(error));
    }
    return query;
}

template <class T> std::string QueryCodec<T>::encode(const T& query) {
    const T defaults{};
    QueryWriter writer;
    fields::for_each_field<T>([&]<std::size_t index>() {
        constexpr auto field = fields::field_at<T, index>();
        static constexpr Format format = fields::checked_part(field.format);
        if (query.*field.member != defaults.*field.member) {
            fields::write_parameter(writer, field.name, format, query.*field.member);
        }
    });
    return writer.take();
}

} // namespace kabinet::contract
