#pragma once

#include "shared/base/error.hpp"

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

struct yyjson_doc;
struct yyjson_val;

namespace kabinet::contract {

class JsonArray;

/// An object being read. Types are strict. The first thing that is wrong is kept for the whole document (`required`:
/// the field is missing or null; `malformed`: it has another type), everything read after it is empty, and
/// JsonDocument::finish() says it. So a codec reads on without looking, and looks once.
class JsonObject {
public:
    std::string text(std::string_view name);
    std::string text_or(std::string_view name, std::string_view otherwise);
    std::int64_t integer(std::string_view name);
    std::optional<std::int64_t> optional_integer(std::string_view name);
    bool boolean(std::string_view name);
    bool boolean_or(std::string_view name, bool otherwise);
    JsonObject object(std::string_view name);
    JsonArray array(std::string_view name);
    /// Refuses a value that has the right type: its reader knows better.
    void refuse(ErrorCode code, std::string_view name);

    [[nodiscard]] bool has(std::string_view name) const noexcept { return find(name) != nullptr; }

private:
    friend class JsonArray;
    friend class JsonDocument;

    JsonObject(yyjson_val* value, std::string path, std::optional<Error>& error);
    yyjson_val* find(std::string_view name) const noexcept; ///< null and a missing field alike: nullptr
    yyjson_val* require(std::string_view name);
    std::string text_of(yyjson_val* value, std::string_view name);
    std::int64_t integer_of(yyjson_val* value, std::string_view name);
    bool boolean_of(yyjson_val* value, std::string_view name);

    yyjson_val* value_;
    std::string path_; ///< what stands before a field's name in an error: "items[3]."
    std::optional<Error>* error_;
};

/// An array of objects or of texts being read, until something is wrong.
class JsonArray {
public:
    [[nodiscard]] std::size_t size() const noexcept { return size_; }

    template <class Read> void for_each(Read read) {
        std::size_t index = 0;
        for (yyjson_val* item = first_; index < size_ && !*error_; item = after(item), ++index) {
            read(object(item, index));
        }
    }

    template <class Read> void for_each_text(Read read) {
        std::size_t index = 0;
        for (yyjson_val* item = first_; index < size_ && !*error_; item = after(item), ++index) {
            read(text(item, index));
        }
    }

private:
    friend class JsonObject;

    JsonArray(yyjson_val* value, std::string path, std::optional<Error>& error);
    static yyjson_val* after(yyjson_val* item) noexcept;
    [[nodiscard]] std::string path_of(std::size_t index) const;
    JsonObject object(yyjson_val* item, std::size_t index) const;
    std::string text(yyjson_val* item, std::size_t index) const;

    yyjson_val* first_ = nullptr;
    std::size_t size_ = 0;
    std::string path_;
    std::optional<Error>* error_;
};

/// A JSON text whose root is an object.
class JsonDocument {
public:
    explicit JsonDocument(std::string_view json);
    JsonDocument(const JsonDocument&) = delete;
    JsonDocument& operator=(const JsonDocument&) = delete;
    ~JsonDocument();

    JsonObject root();

    template <class T> Result<T> finish(T value) const {
        if (error_) {
            return std::unexpected(*error_);
        }
        return value;
    }

private:
    yyjson_doc* document_;
    std::optional<Error> error_;
};

} // namespace kabinet::contract
