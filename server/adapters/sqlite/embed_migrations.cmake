# cmake -DFOLDER=… -DOUT=… -P embed_migrations.cmake: the migrations as C++ text.
file(GLOB files "${FOLDER}/*.sql")
list(SORT files)
set(rows "")
set(expected 0)
foreach(file ${files})
    get_filename_component(name "${file}" NAME)
    if(NOT name MATCHES "^([0-9][0-9][0-9][0-9])_[a-z0-9_]+\\.sql$")
        message(FATAL_ERROR "${name}: a migration is named 0001_what_it_does.sql")
    endif()
    math(EXPR expected "${expected} + 1")
    string(REGEX REPLACE "^0+" "" version "${CMAKE_MATCH_1}")
    if(NOT version EQUAL expected)
        message(FATAL_ERROR "${name}: migration ${expected} was expected; versions have no gap and none twice")
    endif()
    file(READ "${file}" sql)
    string(APPEND rows "    Migration{${version}, \"${name}\", R\"migration(${sql})migration\"},\n")
endforeach()
file(WRITE "${OUT}.new" "// Generated of server/adapters/sqlite/migrations.
#include \"server/adapters/sqlite/migrations.hpp\"

#include <array>

namespace kabinet::sqlite {

namespace {

constexpr std::array embedded{
${rows}};

} // namespace

std::span<const Migration> migrations() noexcept {
    return embedded;
}

} // namespace kabinet::sqlite
")
file(COPY_FILE "${OUT}.new" "${OUT}" ONLY_IF_DIFFERENT)
