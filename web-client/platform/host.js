// The page around the canvas: address, title, storage, clipboard, and what assets/shell does on the client's behalf.
// Names that the page's own script shares with us are quoted, so that the Closure compiler leaves them alone.

addToLibrary({
  kabinet_count_frame: () => {
    globalThis["kabinet"]["frames"]++;
  },

  kabinet_font_size: (index) => Module["fonts"][index].length,
  kabinet_font_copy: (index, to) => {
    HEAPU8.set(Module["fonts"][index], to);
    Module["fonts"][index] = null;
  },

  kabinet_host_start__deps: ["$stringToUTF8OnStack", "$stackSave", "$stackRestore"],
  kabinet_host_start: (self) => {
    const page = globalThis["kabinet"];
    const tell = (kind, text) => {
      const stack = stackSave();
      _kabinet_on_host_event(self, stringToUTF8OnStack(kind), stringToUTF8OnStack(text));
      stackRestore(stack);
    };
    page["receive"] = tell;
    // The rules of passwords for the page's forms: the name of an error code, or nothing.
    page["passwordProblem"] = (password) => {
      const stack = stackSave();
      const problem = UTF8ToString(_kabinet_password_problem(stringToUTF8OnStack(password)));
      stackRestore(stack);
      return problem;
    };
    // The client is only starting: it asks who is signed in and which language holds by itself.
    page["waiting"].length = 0;
    addEventListener("popstate", () => tell("address", location.pathname + location.search));
    addEventListener("online", () => tell("online", "yes"));
    addEventListener("offline", () => tell("online", "no"));
    const dark = window.matchMedia("(prefers-color-scheme: dark)");
    dark.addEventListener("change", () => tell("theme", dark.matches ? "dark" : "light"));
  },

  kabinet_address__deps: ["$stringToNewUTF8"],
  kabinet_address: () => stringToNewUTF8(location.pathname + location.search),

  kabinet_set_address: (path, length, replace) => {
    const address = UTF8ToString(path, length);
    if (address === location.pathname + location.search) return;
    if (replace) history.replaceState(null, "", address);
    else history.pushState(null, "", address);
  },

  kabinet_set_title: (title, length) => globalThis["kabinet"]["setTitle"](UTF8ToString(title, length)),

  kabinet_set_language: (language, length) => globalThis["kabinet"]["setLanguage"](UTF8ToString(language, length)),
  kabinet_apply_theme: (theme, length) => globalThis["kabinet"]["setTheme"](UTF8ToString(theme, length)),
  kabinet_show_sign_in: () => globalThis["kabinet"]["showSignIn"](),
  kabinet_hide_sign_in: () => globalThis["kabinet"]["hideSignIn"](),
  kabinet_ask_password: (title, titleLength, error, errorLength) =>
    globalThis["kabinet"]["askPassword"](UTF8ToString(title, titleLength), UTF8ToString(error, errorLength)),
  kabinet_close_password_dialog: () => globalThis["kabinet"]["closePasswordDialog"](),

  kabinet_open_form: (name, nameLength, path, pathLength) =>
    globalThis["kabinet"]["openForm"](UTF8ToString(name, nameLength), UTF8ToString(path, pathLength)),

  // The `copy` event works without a secure context, where navigator.clipboard does not exist.
  kabinet_copy_text: (pointer, length) => {
    const text = UTF8ToString(pointer, length);
    if (navigator.clipboard) {
      navigator.clipboard.writeText(text).catch(() => {});
      return;
    }
    const enable = (event) => event.preventDefault();
    const put = (event) => {
      event.preventDefault();
      event.stopImmediatePropagation();
      event.clipboardData.setData("text/plain", text);
    };
    document.addEventListener("beforecopy", enable, true);
    document.addEventListener("copy", put, true);
    document.execCommand("copy");
    document.removeEventListener("copy", put, true);
    document.removeEventListener("beforecopy", enable, true);
  },

  kabinet_open_document: (path, length) => {
    window.open(UTF8ToString(path, length), "_blank", "noopener");
  },

  // Fetched first, so that a refusal can be said in the page; the browser keeps large files on the disk meanwhile.
  kabinet_download: (pathPointer, pathLength, bodyPointer, bodyLength) => {
    const path = UTF8ToString(pathPointer, pathLength);
    const message = bodyLength && {
      method: "POST",
      headers: { "Content-Type": "application/json" },
      body: UTF8ToString(bodyPointer, bodyLength),
    };
    const tell = globalThis["kabinet"]["receive"];
    const fail = (status, body) => tell("file_failed", [path, status, body].join("\n"));
    const save = async (answer) => {
      if (!answer.ok) return fail(answer.status, await answer.text());
      const file = await answer.blob();
      const name = /filename="([^"]+)"/.exec(answer.headers.get("Content-Disposition") ?? "");
      const link = document.createElement("a");
      link.href = URL.createObjectURL(file);
      link.download = name ? name[1] : "";
      link.click();
      setTimeout(() => URL.revokeObjectURL(link.href), 60000);
      tell("file_saved", path + "\n" + link.download);
    };
    fetch(path, { credentials: "same-origin", ...message }).then(save).catch(() => fail(0, ""));
  },

  kabinet_stored__deps: ["$stringToNewUTF8"],
  kabinet_stored: (key, length) => {
    try {
      return stringToNewUTF8(window.localStorage.getItem("kabinet." + UTF8ToString(key, length)) ?? "");
    } catch {
      return 0;
    }
  },

  kabinet_store: (key, keyLength, value, valueLength) => {
    const name = "kabinet." + UTF8ToString(key, keyLength);
    try {
      if (valueLength) window.localStorage.setItem(name, UTF8ToString(value, valueLength));
      else window.localStorage.removeItem(name);
    } catch {}
  },

  kabinet_preferred_language__deps: ["$stringToNewUTF8"],
  kabinet_preferred_language: () => {
    const known = ["ru", "kk", "en"];
    const wanted = (navigator.languages ?? []).map((tag) => tag.slice(0, 2).toLowerCase());
    return stringToNewUTF8(wanted.find((language) => known.includes(language)) ?? "ru");
  },

  // Unlike randomUUID() it is there without a secure context too.
  kabinet_random_key__deps: ["$stringToNewUTF8"],
  kabinet_random_key: () => {
    const bytes = crypto.getRandomValues(new Uint8Array(16));
    return stringToNewUTF8(Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join(""));
  },

  // Asked at every frame, with constant texts: their places in memory tell them apart.
  $kabinetQueries: {},
  kabinet_media_matches__deps: ["$kabinetQueries"],
  kabinet_media_matches: (query) => {
    kabinetQueries[query] ??= window.matchMedia(UTF8ToString(query));
    return kabinetQueries[query].matches ? 1 : 0;
  },
});
