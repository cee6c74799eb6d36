/* Puts another site's page into a frame: ?inner=<address>, and &sandbox=… to take rights from it. */
(function () {
  "use strict";

  const query = new URLSearchParams(location.search);
  const frame = document.createElement("iframe");
  frame.id = "inner";
  frame.title = "Inner page";
  frame.width = "1200";
  frame.height = "800";
  if (query.has("sandbox")) {
    frame.sandbox = query.get("sandbox");
  }
  frame.src = query.get("inner");
  document.body.append(frame);
})();
