#include "shared/contract/catalogue.hpp"

#include "shared/contract/codec.hpp"

namespace kabinet::contract {

template struct Codec<CatalogueDto>;

} // namespace kabinet::contract
