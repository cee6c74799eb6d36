(function () {
  var api = window.API;
  if (!api) return;
  api.LMSInitialize("");
  api.LMSSetValue("cmi.core.lesson_status", "completed");
  api.LMSCommit("");
  api.LMSFinish("");
  // load("http://example.org/more.js");
  var space = "http://www.w3.org/2000/svg";
})();
