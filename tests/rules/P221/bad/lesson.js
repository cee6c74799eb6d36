(function () {
  var api = window.API;
  if (!api) return;
  api.LMSInitialize("");
  api.LMSSetValue("cmi.core.score.raw", "completed");
  api.LMSCommit("");
  api.LMSFinish("");
})();
