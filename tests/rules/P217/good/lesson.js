(function () {
  var api = window.API;
  if (!api) return;
  api.LMSInitialize("");
  api.LMSSetValue("cmi.core.lesson_status", "completed");
  api.LMSCommit("");
  api.LMSFinish("");
  my.alert("Saved");
  var texts = { confirm: "Yes", ask: "alert(1)", test: /alert\(/ };
  var box = { prompt(text) { return text; } };
})();
