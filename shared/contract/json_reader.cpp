#include "shared/contract/json_reader.hpp"

#include <yyjson.h>

namespace kabinet::contract {

JsonDocument::JsonDocument(std::string_view json)
    : document_(yyjson_read(json.data(), json.size(), YYJSON_READ_NOFLAG)) {
    if (document_ == nullptr || !yyjson_is_obj(yyjson_doc_get_root(document_))) {
        error_ = Error{ErrorCode::malformed, {}, "not a JSON object"};
    }
}

JsonDocument::~JsonDocument() {
    yyjson_doc_free(document_);
}

JsonObject JsonDocument::root() {
    return JsonObject(yyjson_doc_get_root(document_), {}, error_);
}

JsonObject::JsonObject(yyjson_val* value, std::string path, std::optional<Error>& error)
    : value_(value)
    , path_(std::move(path))
    , error_(&error) {}

yyjson_val* JsonObject::find(std::string_view name) const noexcept {
    yyjson_val* found = *error_ ? nullptr : yyjson_obj_getn(value_, name.data(), name.size());
    return yyjson_is_null(found) ? nullptr : found;
}

yyjson_val* JsonObject::require(std::string_view name) {
    yyjson_val* found = find(name);
    if (found == nullptr) {
        refuse(ErrorCode::required, name);
    }
    return found;
}

void JsonObject::refuse(ErrorCode code, std::string_view name) {
    if (!*error_) {
        *error_ = Error{code, path_ + std::string(name), {}};
    }
}

std::string JsonObject::text_of(yyjson_val* value, std::string_view name) {
    if (!yyjson_is_str(value)) {
        refuse(ErrorCode::malformed, name);
        return {};
    }
    return {yyjson_get_str(value), yyjson_get_len(value)};
}

std::int64_t JsonObject::integer_of(yyjson_val* value, std::string_view name) {
    if (yyjson_is_sint(value)) {
        return yyjson_get_sint(value);
    }
    if (yyjson_is_uint(value) && std::in_range<std::int64_t>(yyjson_get_uint(value))) {
        return static_cast<std::int64_t>(yyjson_get_uint(value));
    }
    refuse(ErrorCode::malformed, name);
    return 0;
}

bool JsonObject::boolean_of(yyjson_val* value, std::string_view name) {
    if (!yyjson_is_bool(value)) {
        refuse(ErrorCode::malformed, name);
    }
    return yyjson_get_bool(value);
}

std::string JsonObject::text(std::string_view name) {
    return text_of(require(name), name);
}

std::string JsonObject::text_or(std::string_view name, std::string_view otherwise) {
    yyjson_val* found = find(name);
    return found == nullptr ? std::string(otherwise) : text_of(found, name);
}

std::int64_t JsonObject::integer(std::string_view name) {
    return integer_of(require(name), name);
}

std::optional<std::int64_t> JsonObject::optional_integer(std::string_view name) {
    yyjson_val* found = find(name);
    return found == nullptr ? std::nullopt : std::optional(integer_of(found, name));
}

bool JsonObject::boolean(std::string_view name) {
    return boolean_of(require(name), name);
}

bool JsonObject::boolean_or(std::string_view name, bool otherwise) {
    yyjson_val* found = find(name);
    return found == nullptr ? otherwise : boolean_of(found, name);
}

JsonObject JsonObject::object(std::string_view name) {
    yyjson_val* found = require(name);
    if (!yyjson_is_obj(found)) {
        refuse(ErrorCode::malformed, name);
    }
    return JsonObject(found, path_ + std::string(name) + '.', *error_);
}

JsonArray JsonObject::array(std::string_view name) {
    yyjson_val* found = require(name);
    if (!yyjson_is_arr(found)) {
        refuse(ErrorCode::malformed, name);
    }
    return JsonArray(found, path_ + std::string(name), *error_);
}

JsonArray::JsonArray(yyjson_val* value, std::string path, std::optional<Error>& error)
    : first_(yyjson_arr_get_first(value))
    , size_(yyjson_arr_size(value))
    , path_(std::move(path))
    , error_(&error) {}

yyjson_val* JsonArray::after(yyjson_val* item) noexcept {
    return unsafe_yyjson_get_next(item);
}

std::string JsonArray::path_of(std::size_t index) const {
    return path_ + '[' + std::to_string(index) + ']';
}

JsonObject JsonArray::object(yyjson_val* item, std::size_t index) const {
    std::string path = path_of(index);
    if (!yyjson_is_obj(item) && !*error_) {
        *error_ = Error{ErrorCode::malformed, path, {}};
    }
    return JsonObject(item, path + '.', *error_);
}

std::string JsonArray::text(yyjson_val* item, std::size_t index) const {
    if (!yyjson_is_str(item)) {
        *error_ = Error{ErrorCode::malformed, path_of(index), {}};
        return {};
    }
    return {yyjson_get_str(item), yyjson_get_len(item)};
}

} // namespace kabinet::contract
