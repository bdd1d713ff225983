// Real elements over the canvas, one per node of the client's semantics. Texts only ever go through textContent and attributes.

addToLibrary({
  $kabinetMirror__deps: ["$stringToUTF8OnStack", "$stackSave", "$stackRestore", "malloc", "free", "$lengthBytesUTF8", "$stringToUTF8"],
  $kabinetMirror: {
    self: 0,
    root: null,
    notes: null, // hidden descriptions that elements refer to
    entries: null, // Map of id -> {element, tag, known, text}
    ids: null, // WeakMap of element -> id
    composing: false,
    focused: 0,
    modal: null,
    before: 0, // had the focus when the modal dialog opened

    // As a flat list: Closure would rename an object's keys.
    TAGS: ["", "span", "paragraph", "p", "link", "a", "textbox", "input", "searchbox", "input", "banner", "header", "navigation", "nav", "main", "main",
      "contentinfo", "footer", "button", "button", "checkbox", "button", "radio", "button", "switch", "button", "tab", "button", "option", "button",
      "menuitem", "button", "menuitemradio", "button", "menuitemcheckbox", "button", "combobox", "button", "gridcell", "button"],
    NATIVE: ["", "paragraph", "link", "heading", "textbox", "banner", "navigation", "main", "contentinfo", "button"],
    // Their name is not what stands in them.
    LABELLED: ["banner", "navigation", "main", "region", "group", "contentinfo", "list", "tablist", "tabpanel", "combobox", "listbox", "menu",
      "dialog", "alertdialog", "progressbar", "img", "table", "textbox", "searchbox", "radiogroup", "grid", "toolbar"],
    // They use these keys themselves.
    STEERED: ["tab", "menuitem", "menuitemradio", "menuitemcheckbox", "option", "combobox", "listbox", "radio", "row", "table", "cell", "menu", "gridcell"],
    STEERING: ["ArrowUp", "ArrowDown", "ArrowLeft", "ArrowRight", "Home", "End", "PageUp", "PageDown"],

    attribute: (element, name, value) => {
      if (value === null) {
        if (element.hasAttribute(name)) element.removeAttribute(name);
      } else if (element.getAttribute(name) !== value) {
        element.setAttribute(name, value);
      }
    },

    idOf: (node) => {
      for (let element = node; element && element !== kabinetMirror.root; element = element.parentElement) {
        const id = kabinetMirror.ids.get(element);
        if (id) return id;
      }
      return 0;
    },

    tagOf: (role, level) => {
      if (role === "heading") return "h" + Math.min(6, Math.max(1, level));
      const tags = kabinetMirror.TAGS;
      for (let index = 0; index < tags.length; index += 2) if (tags[index] === role) return tags[index + 1];
      return "div";
    },

    entryOf: (id, role, level) => {
      const mirror = kabinetMirror;
      const tag = mirror.tagOf(role, level);
      const old = mirror.entries.get(id);
      if (old && old.tag === tag && old.role === role) return old;
      const element = document.createElement(tag);
      element.id = "k" + id;
      if (tag === "button") element.type = "button";
      if (!mirror.NATIVE.includes(role)) element.setAttribute("role", role);
      if (tag === "input") {
        element.type = "text";
        element.spellcheck = false;
        element.autocapitalize = "off";
      }
      const entry = { element, tag, role, known: "", text: null, steered: mirror.STEERED.includes(role) };
      if (old) {
        element.append(...old.element.children);
        const focused = document.activeElement === old.element;
        old.element.replaceWith(element);
        if (focused) element.focus({ preventScroll: true });
      }
      mirror.entries.set(id, entry);
      mirror.ids.set(element, id);
      return entry;
    },

    describe: (entry, id, text) => {
      const noteId = "k" + id + "n";
      let note = document.getElementById(noteId);
      if (!text) {
        note?.remove();
        kabinetMirror.attribute(entry.element, "aria-describedby", null);
        return;
      }
      if (!note) {
        note = document.createElement("div");
        note.id = noteId;
        kabinetMirror.notes.append(note);
      }
      if (note.textContent !== text) note.textContent = text;
      kabinetMirror.attribute(entry.element, "aria-describedby", noteId);
    },

    // What the person types is never overtaken: only a value that the client made of it, or a new one, is written.
    write: (entry, value) => {
      const input = entry.element;
      const focused = document.activeElement === input;
      if (focused ? kabinetMirror.composing || value === entry.known : input.value === value) return;
      const afterCaret = focused ? input.value.length - input.selectionStart : 0;
      input.value = value;
      entry.known = value;
      if (focused) {
        const caret = Math.max(0, value.length - afterCaret);
        input.setSelectionRange(caret, caret);
      }
    },

    properties: (all) => {
      const mirror = kabinetMirror;
      const [id, said, name, value, description, href, placeholder, inputMode, autocomplete, shortcut, sorted, level, rowIndex, rowCount,
        columnIndex, columnCount, maxLength, weight, bits, checked, expanded, fontSize, paddingLeft, paddingRight] = all;
      const [focusable, disabled, selected, current, hasPopup, required, invalid, modal, selectable, alignRight, hasChildren, byArrows, mixed] =
        Array.from({ length: 13 }, (_, bit) => ((bits >> bit) & 1) === 1);
      // One of a choice, in a menu.
      const role = said === "menuitem" && checked >= 0 ? "menuitemradio" : said;
      const entry = mirror.entryOf(id, role, level);
      const element = entry.element;
      const set = (attribute, text) => mirror.attribute(element, attribute, text || null);
      const flag = (attribute, on) => mirror.attribute(element, attribute, on ? "true" : null);
      const number = (attribute, count) => mirror.attribute(element, attribute, count ? String(count) : null);
      const is = (...roles) => roles.includes(role);

      const labelled = mirror.LABELLED.includes(role);
      const shown = role === "combobox" ? value || name : name;
      entry.text = hasChildren || (labelled && role !== "combobox") ? null : shown;
      const namedThoughFull = hasChildren && is("link", "button", "tab", "option", "menuitem", "menuitemradio", "menuitemcheckbox", "row", "heading", "status", "alert");
      set("aria-label", labelled || namedThoughFull ? name : "");

      if (entry.tag === "input") {
        mirror.write(entry, value);
        set("placeholder", placeholder);
        set("inputmode", inputMode);
        set("autocomplete", autocomplete || "off");
        number("maxlength", maxLength);
        element.disabled = disabled;
        set("enterkeyhint", role === "searchbox" ? "search" : "");
        element.style.paddingLeft = paddingLeft + "px";
        element.style.paddingRight = paddingRight + "px";
      } else if (entry.tag === "a") {
        set("href", href);
        element.draggable = false;
      } else if (entry.tag === "button") {
        element.tabIndex = focusable && !byArrows ? 0 : -1;
      } else if (focusable) {
        element.tabIndex = 0;
      } else {
        mirror.attribute(element, "tabindex", is("dialog", "alertdialog", "main") ? "-1" : null);
      }
      if (entry.tag !== "input") flag("aria-disabled", disabled);

      mirror.describe(entry, id, description);
      set("aria-keyshortcuts", shortcut);
      set("aria-current", current ? (is("listitem") ? "step" : is("gridcell") ? "date" : "page") : "");
      set("aria-haspopup", role === "combobox" ? "listbox" : hasPopup ? "menu" : "");
      set("aria-sort", sorted || (role === "columnheader" && hasChildren ? "none" : ""));
      flag("aria-required", required);
      flag("aria-invalid", invalid);
      flag("aria-modal", modal);
      set("aria-selected", is("tab", "option", "gridcell") ? String(selected) : "");
      const checkable = is("checkbox", "radio", "switch", "menuitemradio", "menuitemcheckbox");
      set("aria-checked", checkable ? (mixed ? "mixed" : String(checked === 1)) : "");
      set("aria-pressed", role === "button" && checked >= 0 ? String(checked === 1) : "");
      set("aria-expanded", expanded < 0 ? "" : String(expanded === 1));
      set("aria-valuenow", role === "progressbar" ? value : "");
      if (is("table", "grid")) {
        number("aria-rowcount", rowCount);
        number("aria-colcount", columnCount);
      } else if (role === "row") {
        number("aria-rowindex", rowIndex);
      } else if (is("cell", "columnheader", "gridcell")) {
        number("aria-colindex", columnIndex);
      }

      set("data-selectable", selectable ? "yes" : "");
      const style = element.style;
      style.fontSize = fontSize + "px";
      style.fontWeight = String(weight);
      style.textAlign = alignRight ? "right" : "";
      return entry;
    },

    structure: (pairs) => {
      const mirror = kabinetMirror;
      const present = new Set();
      for (let index = 0; index < pairs.length; index += 2) present.add(pairs[index]);
      for (const [id, entry] of mirror.entries) {
        if (present.has(id)) continue;
        mirror.describe(entry, id, "");
        entry.element.remove();
        mirror.entries.delete(id);
      }
      // Elements that are already in their place are not touched: one that is moved would lose the focus.
      const next = new Map();
      for (let index = 0; index < pairs.length; index += 2) {
        const element = mirror.entries.get(pairs[index]).element;
        const parent = mirror.entries.get(pairs[index + 1])?.element ?? mirror.root;
        let expected = next.has(parent) ? next.get(parent) : parent.firstElementChild;
        if (expected !== element) parent.insertBefore(element, expected);
        else expected = element.nextElementSibling;
        next.set(parent, expected);
      }
    },

    texts: () => {
      for (const { element, text } of kabinetMirror.entries.values()) {
        if (element.tagName === "INPUT") continue;
        if (text === null) {
          if (element.firstChild?.nodeType === 3) element.firstChild.remove();
        } else if (element.textContent !== text) {
          element.textContent = text;
        }
      }
    },

    places: (numbers) => {
      for (let index = 0; index < numbers.length; index += 9) {
        const { element } = kabinetMirror.entries.get(numbers[index]);
        const [x, y, width, height, left, top, right, bottom] = numbers.slice(index + 1, index + 9);
        const style = element.style;
        style.left = x + "px";
        style.top = y + "px";
        style.width = width + "px";
        style.height = height + "px";
        style.clipPath = left || top || right || bottom ? `inset(${top}px ${right}px ${bottom}px ${left}px)` : "";
        // One line stands in the middle of its box; what is higher is a paragraph that the client broke by itself.
        style.lineHeight = element.tagName === "P" ? "" : height + "px";
      }
    },

    // While a modal dialog is open, nothing outside it can be reached.
    guard: () => {
      const mirror = kabinetMirror;
      const modals = mirror.root.querySelectorAll('[aria-modal="true"]');
      const modal = modals[modals.length - 1] ?? null;
      if (modal === mirror.modal && !modal) return;
      for (const element of mirror.root.querySelectorAll("[inert]")) element.inert = false;
      for (let inside = modal; inside && inside !== mirror.root; inside = inside.parentElement)
        for (const sibling of inside.parentElement.children) if (sibling !== inside) sibling.inert = true;
      if (modal && modal !== mirror.modal) {
        if (!mirror.modal) mirror.before = mirror.focused;
        if (!modal.contains(document.activeElement)) {
          const first = modal.querySelector('input:not(:disabled),a[href],[tabindex="0"]') ?? modal;
          first.focus({ preventScroll: true });
        }
      }
      if (!modal && mirror.modal && (document.activeElement === document.body || !document.activeElement))
        mirror.entries.get(mirror.before)?.element.focus({ preventScroll: true });
      mirror.modal = modal;
    },

    // Only one list is open at a time.
    link: () => {
      const mirror = kabinetMirror;
      const list = mirror.root.querySelector('[role="listbox"]');
      for (const combobox of mirror.root.querySelectorAll('[role="combobox"]'))
        mirror.attribute(combobox, "aria-controls", list && combobox.getAttribute("aria-expanded") === "true" ? list.id : null);
    },

    tell: (event, text) => {
      const bytes = lengthBytesUTF8(text);
      const copy = _malloc(bytes + 1);
      stringToUTF8(text, copy, bytes + 1);
      _kabinet_on_typed(kabinetMirror.self, event, copy, bytes);
      _free(copy);
    },

    tellKey: (id, key) => {
      const stack = stackSave();
      _kabinet_on_key(kabinetMirror.self, id, stringToUTF8OnStack(key));
      stackRestore(stack);
    },

    tellFocus: (id, visible) => {
      kabinetMirror.focused = id;
      _kabinet_on_focused(kabinetMirror.self, id, visible ? 1 : 0);
    },

    onInput: (event) => {
      const mirror = kabinetMirror;
      const entry = mirror.entries.get(mirror.idOf(event.target));
      if (!entry || entry.tag !== "input") return;
      entry.known = event.target.value;
      mirror.tell(mirror.idOf(event.target), entry.known);
    },

    onClick: (event) => {
      const mirror = kabinetMirror;
      const link = event.target.closest("a[href]");
      if (link && (event.ctrlKey || event.metaKey || event.shiftKey || event.button !== 0)) return;
      if (link) event.preventDefault();
      // The pointer's own clicks reached the canvas already; these come from the keyboard and from assistive programs.
      const pressable = event.target.closest('a,button,[tabindex="0"]');
      if (event.detail === 0 && pressable && pressable.getAttribute("aria-disabled") !== "true")
        _kabinet_on_activated(mirror.self, mirror.idOf(pressable), event.shiftKey ? 1 : 0);
    },

    onKey: (event) => {
      const mirror = kabinetMirror;
      if (event.isComposing || event.ctrlKey || event.altKey || event.metaKey) return;
      if (document.documentElement.dataset["view"] !== "client" || document.querySelector("dialog[open]")) return;
      const target = event.target;
      const id = mirror.idOf(target);
      const entry = mirror.entries.get(id);
      const key = event.key;
      if (key === "Escape") {
        _kabinet_on_escape(mirror.self);
        return;
      }
      if (entry && entry.tag === "input") {
        if (key === "Enter") {
          event.preventDefault();
          _kabinet_on_submitted(mirror.self, id);
        } else if (key === "ArrowUp" || key === "ArrowDown" || key === "PageUp" || key === "PageDown") {
          event.preventDefault();
          mirror.tellKey(id, key);
        }
        return;
      }
      if (mirror.STEERING.includes(key)) {
        event.preventDefault();
        mirror.tellKey(entry && entry.steered ? id : 0, key);
      } else if (key === "/" || key === "?") {
        event.preventDefault();
        mirror.tellKey(0, key);
      } else if ((key === "Enter" || key === " ") && entry && entry.tag !== "button" && !(entry.tag === "a" && key === "Enter")) {
        event.preventDefault();
        if (target.tabIndex >= 0 && target.getAttribute("aria-disabled") !== "true" && !event.repeat) _kabinet_on_activated(mirror.self, id, event.shiftKey ? 1 : 0);
      }
    },
  },

  kabinet_mirror_start__deps: ["$kabinetMirror"],
  kabinet_mirror_start: (self) => {
    const mirror = kabinetMirror;
    const root = document.getElementById("mirror");
    mirror.self = self;
    mirror.entries = new Map();
    mirror.ids = new WeakMap();
    mirror.root = root;
    mirror.notes = document.createElement("div");
    mirror.notes.hidden = true;
    root.after(mirror.notes);
    root.addEventListener("input", mirror.onInput);
    root.addEventListener("compositionstart", () => {
      mirror.composing = true;
    });
    root.addEventListener("compositionend", (event) => {
      mirror.composing = false;
      mirror.onInput(event);
    });
    root.addEventListener("click", mirror.onClick);
    root.addEventListener("focusin", (event) => {
      mirror.tellFocus(mirror.idOf(event.target), event.target.matches(":focus-visible"));
    });
    root.addEventListener("focusout", (event) => {
      mirror.composing = false;
      if (!root.contains(event.relatedTarget)) mirror.tellFocus(0, false);
    });
    document.addEventListener("keydown", mirror.onKey);
  },

  kabinet_mirror_apply__deps: ["$kabinetMirror"],
  kabinet_mirror_apply: (changes, length) => {
    const mirror = kabinetMirror;
    const [properties, structure, places] = JSON.parse(UTF8ToString(changes, length));
    for (const all of properties) mirror.properties(all);
    if (structure) mirror.structure(structure);
    if (properties.length || structure) mirror.texts();
    mirror.places(places);
    if (properties.length || structure) {
      mirror.guard();
      mirror.link();
    }
    if (mirror.focused && !mirror.entries.has(mirror.focused) && !mirror.root.contains(document.activeElement)) mirror.tellFocus(0, false);
  },

  kabinet_mirror_focus__deps: ["$kabinetMirror"],
  kabinet_mirror_focus: (id) => {
    const element = kabinetMirror.entries.get(id >>> 0)?.element;
    if (!element) return 0;
    element.focus({ preventScroll: true });
    return document.activeElement === element ? 1 : 0;
  },

  kabinet_mirror_announce: (text, length) => {
    const line = document.createElement("div");
    line.textContent = UTF8ToString(text, length);
    const region = document.getElementById("announcements");
    region.replaceChildren(line);
  },
});
