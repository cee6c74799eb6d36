(function () {
  var api = window.API;
  if (!api) return;
  api.LMSInitialize("");
  api.LMSSetValue("cmi.core.lesson_status", "completed");
  api.LMSCommit("");
  api.LMSFinish("");
  fetch("course.json");
})();
