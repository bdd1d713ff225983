# cmake -DFOLDER=… -DOUT=… -P embed_migrations.cmake: the migrations as C++ text.
file(GLOB files "${FOLDER}/*.sql")
list(SORT files)
set(rows "")
set(before 0)
foreach(file ${files})
    get_filename_component(name "${file}" NAME)
    if(NOT name MATCHES "^([0-9][0-9][0-9][0-9])_[a-z0-9_]+\\.sql$")
        message(FATAL_ERROR "${name}: a migration is named 0001_what_it_does.sql")
    endif()
    string(REGEX REPLACE "^0+" "" version "${CMAKE_MATCH_1}")
    # Gaps are fine: each noun has a range of its own.
    if(NOT version GREATER before)
        message(FATAL_ERROR "${name}: there is a migration ${before} already")
    endif()
    set(before "${version}")
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
