# cmake -DFOLDER=… -DOUT=… -P embed_tables.cmake: the demo's tables as C++ text.
foreach(table companies people accounts lines services tariffs connected_services bundles devices forwardings)
    file(READ "${FOLDER}/${table}.txt" text)
    string(APPEND members "        .${table} = R\"table(${text})table\",\n")
endforeach()
file(WRITE "${OUT}.new" "// Generated of assets/demo.
#include \"server/demo/demo_data.hpp\"

namespace kabinet::demo {

DemoTables demo_tables() noexcept {
    return {
${members}    };
}

} // namespace kabinet::demo
")
file(COPY_FILE "${OUT}.new" "${OUT}" ONLY_IF_DIFFERENT)
