// The canvas: its exact size in device pixels, the pointer over it, and what the page shows when it cannot be drawn on.

addToLibrary({
  $kabinetCanvas: { width: 0, height: 0, density: 1 },

  kabinet_canvas_start__deps: ["$kabinetCanvas"],
  kabinet_canvas_start: (self) => {
    const canvas = Module["canvas"];
    const size = kabinetCanvas;
    const changed = (width, height) => {
      size.width = width;
      size.height = height;
      size.density = devicePixelRatio;
      _kabinet_on_canvas_changed(self);
    };
    const guessed = (length) => Math.round(length * devicePixelRatio);
    const guess = () => changed(guessed(canvas.clientWidth), guessed(canvas.clientHeight));
    guess();

    // The box in device pixels is exact where widths in CSS pixels are not whole; an emulated ratio leaves it out of account.
    const observer = new ResizeObserver((entries) => {
      const box = entries[entries.length - 1]["devicePixelContentBoxSize"]?.[0];
      const width = box?.["inlineSize"];
      const height = box?.["blockSize"];
      if (box && Math.abs(width - guessed(canvas.clientWidth)) <= 1 && Math.abs(height - guessed(canvas.clientHeight)) <= 1) changed(width, height);
      else guess();
    });
    try {
      observer.observe(canvas, { box: "device-pixel-content-box" });
    } catch {
      observer.observe(canvas);
    }
    // Zoom may leave the box as it is and change only the ratio; each query holds for one ratio.
    const watchDensity = () => {
      window.matchMedia(`(resolution: ${devicePixelRatio}dppx)`).addEventListener(
        "change",
        () => {
          guess();
          watchDensity();
        },
        { once: true },
      );
    };
    watchDensity();
    addEventListener("resize", guess);

    // kinds: 0 moved, 1 pressed, 2 released, 3 left
    const mirror = document.getElementById("mirror");
    const pressed = new Set();
    const tell = (event, kind) => {
      _kabinet_on_pointer(self, kind, event.clientX, event.clientY, event.button, event.pointerType === "touch" ? 1 : 0, event.shiftKey ? 1 : 0);
    };
    const native = (event) =>
      event.target.closest("[data-selectable]") ||
      (event.target.closest("a[href]") && (event.button === 1 || event.ctrlKey || event.metaKey || event.shiftKey));
    mirror.addEventListener("pointerdown", (event) => {
      if (!event.isPrimary || native(event)) return;
      // A finger's events must reach the page as it scrolls, even when the element under it is gone.
      pressed.add(event.pointerId);
      tell(event, 1);
    });
    const moved = (event) => {
      if (!event.isPrimary) return;
      if (pressed.has(event.pointerId) || mirror.contains(event.target)) tell(event, 0);
    };
    addEventListener("pointermove", moved);
    const released = (event) => {
      if (!pressed.delete(event.pointerId)) return;
      tell(event, 2);
      if (event.pointerType === "touch" || !mirror.contains(event.target)) tell(event, 3);
    };
    addEventListener("pointerup", released);
    // The browser took the gesture over: it was no press.
    addEventListener("pointercancel", (event) => {
      if (!pressed.delete(event.pointerId)) return;
      tell(event, 3);
      tell(event, 2);
    });
    // Also when a dialog of the page comes to lie between.
    mirror.addEventListener("pointerleave", (event) => {
      if (!pressed.has(event.pointerId)) tell(event, 3);
    });

    // With Ctrl it is the browser's zoom.
    mirror.addEventListener(
      "wheel",
      (event) => {
        if (event.ctrlKey) return;
        event.preventDefault();
        const unit = event.deltaMode === 0 ? 1 : event.deltaMode === 1 ? 100 / 3 : innerHeight;
        _kabinet_on_wheel(self, event.clientX, event.clientY, event.deltaX * unit, event.deltaY * unit);
      },
      { passive: false },
    );
    mirror.addEventListener("dragstart", (event) => event.preventDefault());
  },

  kabinet_canvas_size__deps: ["$kabinetCanvas"],
  kabinet_canvas_size: (width, height, density) => {
    HEAPF64[width >> 3] = kabinetCanvas.width;
    HEAPF64[height >> 3] = kabinetCanvas.height;
    HEAPF64[density >> 3] = kabinetCanvas.density;
  },

  kabinet_set_cursor: (cursor) => {
    document.getElementById("mirror").style.cursor = UTF8ToString(cursor);
  },

  kabinet_show_plain: () => {
    document.documentElement.setAttribute("data-plain", "");
  },
});
