"""Stands in for GitHub and for the owner's login service: answers as their documents say, and remembers what was asked."""

import hashlib
import re
from base64 import b64decode
from dataclasses import dataclass, field
from typing import Any

from playwright.sync_api import BrowserContext, Route

API = "https://api.github.com"
LOGIN = "https://login.example.org"
HEAD = "1" * 40
WHEN = "2026-11-23T12:00:00Z"
ALLOWED = {
    "Access-Control-Allow-Origin": "*",
    "Access-Control-Allow-Headers": "*",
    "Access-Control-Allow-Methods": "*",
}
SIGN_IN = """<script>
addEventListener("message", ({data, origin}) => {
  if (data === "authorizing:github")
    opener.postMessage('authorization:github:success:{"token": "token", "provider": "github"}', origin);
});
opener.postMessage("authorizing:github", "*");
</script>"""


def _sha(text: str) -> str:
    return hashlib.sha1(text.encode(), usedforsecurity=False).hexdigest()


@dataclass
class Forge:
    """A repository with these files. `commits` and `proposals` hold what a browser sent."""

    files: dict[str, str]
    commits: list[dict[str, Any]] = field(default_factory=list)
    proposals: list[dict[str, Any]] = field(default_factory=list)
    unknown: list[str] = field(default_factory=list)

    def listen(self, context: BrowserContext) -> None:
        """Answer for both hosts in this browser."""
        sign_in = {"body": SIGN_IN, "content_type": "text/html"}
        context.route(f"{LOGIN}/**", lambda route: route.fulfill(**sign_in))
        context.route(f"{API}/**", self._answer)

    def _answer(self, route: Route) -> None:
        request = route.request
        path = request.url.removeprefix(API).split("?")[0]
        if request.method == "OPTIONS" or "/collaborators/" in path:
            route.fulfill(status=204, headers=ALLOWED)
            return
        data = (
            self._graphql(request.post_data_json)
            if path == "/graphql"
            else self._rest(request, path)
        )
        if data is None:
            self.unknown.append(f"{request.method} {path}")
        route.fulfill(json=data or {}, status=404 if data is None else 200, headers=ALLOWED)

    def _rest(self, request: Any, path: str) -> Any:
        if path == "/user":
            return {"login": "editor", "name": "Editor", "id": 1, "email": "", "html_url": ""}
        if "/git/trees/" in path:
            sizes = [(name, text, len(text.encode())) for name, text in self.files.items()]
            return {
                "tree": [
                    {"type": "blob", "path": n, "sha": _sha(t), "size": s} for n, t, s in sizes
                ]
            }
        if path.endswith("/pulls") and request.method == "POST":
            self.proposals.append(request.post_data_json)
            made = {"number": 7, "node_id": "P", "html_url": "", "head": {"sha": HEAD}}
            return made | {"title": "", "created_at": WHEN, "updated_at": WHEN}
        return [] if path.endswith("/labels") else None

    def _graphql(self, body: dict[str, Any]) -> Any:
        query, given = body["query"], body.get("variables", {})
        if "createCommitOnBranch" in query:
            return {"data": {"createCommitOnBranch": {"commit": self._commit(given["input"])}}}
        if "createRef" in query:
            return {"data": {"createRef": {"ref": {"name": given["input"]["name"]}}}}
        if "fork: repository" in query:
            return {"data": {"fork": {"id": "R"}, "base": {"ref": {"target": {"oid": HEAD}}}}}
        if "pullRequests" in query:
            return {"data": {"repository": {"pullRequests": {"nodes": [], "totalCount": 0}}}}
        return {"data": {"repository": self._read(query)}}

    def _read(self, query: str) -> dict[str, Any]:
        known = {_sha(text): text for text in self.files.values()}
        blobs = re.findall(r'(content_\d+): object\(oid: "(\w+)"\)', query)
        if blobs:
            return {name: {"text": known[sha], "isTruncated": False} for name, sha in blobs}
        author = {"name": "", "email": "", "user": None}
        node = {"oid": HEAD, "message": "", "author": author, "committedDate": WHEN}
        ref = {"target": {"history": {"nodes": [node]}}}
        names = re.findall(r"(commit_\d+):", query)
        return dict.fromkeys(names, ref) or {"ref": ref, "defaultBranchRef": {"name": "main"}}

    def _commit(self, given: dict[str, Any]) -> dict[str, Any]:
        sent = given["fileChanges"]["additions"]
        texts = {one["path"]: b64decode(one["contents"]).decode() for one in sent}
        self.commits.append(given | {"texts": texts})
        shas = {f"file_{i}": {"oid": _sha(text)} for i, text in enumerate(texts.values())}
        return {"oid": "2" * 40, "committedDate": WHEN, **shas}
