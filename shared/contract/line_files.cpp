#include "shared/contract/line_files.hpp"

#include "shared/contract/query_codec.hpp"

namespace kabinet::contract {

template struct QueryCodec<LinesFileQuery>;
template struct Codec<ChosenLinesRequest>;

} // namespace kabinet::contract
