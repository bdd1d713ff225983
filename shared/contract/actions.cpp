#include "shared/contract/actions.hpp"

#include "shared/contract/query_codec.hpp"

namespace kabinet::contract {

template struct Codec<ActionsPageDto>;
template struct QueryCodec<ActionsQuery>;
template struct QueryCodec<ActionsFileQuery>;

} // namespace kabinet::contract
