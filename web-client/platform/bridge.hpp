#pragma once

#include <cstddef>
#include <cstdlib>
#include <memory>
#include <string>

// What the .js files beside this one lend to C++. A `self` is handed back to the kabinet_on_… functions that they call.
// Texts are UTF-8; those that come back are to be freed.
extern "C" {

void kabinet_count_frame();
std::size_t kabinet_font_size(int index);
void kabinet_font_copy(int index, unsigned char* to);

// host.js
void kabinet_host_start(void* self);
char* kabinet_address();
void kabinet_set_address(const char* path, std::size_t length, int replace);
void kabinet_set_title(const char* title, std::size_t length);
void kabinet_set_language(const char* language, std::size_t length);
void kabinet_show_sign_in();
void kabinet_hide_sign_in();
void kabinet_ask_password(const char* title, std::size_t title_length, const char* error, std::size_t error_length);
void kabinet_close_password_dialog();
void kabinet_open_form(const char* name, std::size_t name_length, const char* path, std::size_t path_length);
void kabinet_copy_text(const char* text, std::size_t length);
void kabinet_open_document(const char* path, std::size_t length);
void kabinet_download(const char* path, std::size_t path_length, const char* body, std::size_t body_length);
char* kabinet_stored(const char* key, std::size_t length);
void kabinet_store(const char* key, std::size_t key_length, const char* value, std::size_t value_length);
char* kabinet_preferred_language();
int kabinet_media_matches(const char* query);
char* kabinet_random_key();
void kabinet_apply_theme(const char* theme, std::size_t length);

// transport.js
void kabinet_send(void* self, unsigned id, const char* method, const char* path, const char* body,
                  std::size_t body_length, const char* idempotency_key);
void kabinet_cancel(unsigned id);

// canvas.js
void kabinet_canvas_start(void* self);
void kabinet_canvas_size(double* width, double* height, double* density);
void kabinet_set_cursor(const char* cursor);
void kabinet_show_plain();

// mirror.js
void kabinet_mirror_start(void* self);
void kabinet_mirror_apply(const char* changes, std::size_t length);
int kabinet_mirror_focus(unsigned id);
void kabinet_mirror_announce(const char* text, std::size_t length);

} // extern "C"

namespace kabinet::client {

/// Takes over a text that JavaScript made.
inline std::string adopt(char* text) {
    const std::unique_ptr<char, decltype(&std::free)> owned(text, &std::free);
    return owned ? std::string(owned.get()) : std::string();
}

} // namespace kabinet::client
