// The program would start by itself; it must wait until admin.js has told it our formats.
window.CMS_MANUAL_INIT = true;
