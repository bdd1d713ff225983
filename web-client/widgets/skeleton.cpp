#include "web-client/widgets/skeleton.hpp"

#include "web-client/theme/paint.hpp"

namespace kabinet::client {

void skeleton(Ui& ui, float x, float middle, float width, float height) {
    fill(ui.list(), {x, middle - height / 2, width, height}, ui.colors().skeleton, height / 2);
}

} // namespace kabinet::client
