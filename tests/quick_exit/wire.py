"""A WebSocket as small as a test needs, so that Firefox can be driven without a driver of its own."""

import base64
import json
import os
import socket
import struct
from typing import Any


class Wire:
    """One connection over which JSON texts go to and fro."""

    def __init__(self, port: int, path: str, patience: float = 20) -> None:
        self.sock = socket.create_connection(("127.0.0.1", port), patience)
        key = base64.b64encode(os.urandom(16)).decode()
        lines = [
            f"GET {path} HTTP/1.1",
            f"Host: 127.0.0.1:{port}",
            "Upgrade: websocket",
            "Connection: Upgrade",
            f"Sec-WebSocket-Key: {key}",
            "Sec-WebSocket-Version: 13",
        ]
        self.sock.sendall(("\r\n".join(lines) + "\r\n\r\n").encode())
        self.rest = b""
        while b"\r\n\r\n" not in self.rest:
            self.rest += self.sock.recv(4096)
        head, self.rest = self.rest.split(b"\r\n\r\n", 1)
        assert b" 101 " in head.split(b"\r\n")[0], head
        self.number = 0
        self.events: list[dict[str, Any]] = []

    def ask(self, method: str, **params: Any) -> Any:
        """Send one command and return its result; events met on the way are kept."""
        self.number += 1
        self._write(json.dumps({"id": self.number, "method": method, "params": params}))
        while True:
            message = json.loads(self._read())
            if message.get("id") == self.number:
                assert "error" not in message, f"{method}: {message}"
                return message["result"]
            self.events.append(message)

    def close(self) -> None:
        """End the connection."""
        self.sock.close()

    def _write(self, text: str) -> None:
        data, mask = text.encode(), os.urandom(4)
        size = len(data)
        head = bytes([0x81, 0x80 | size]) if size < 126 else b"\x81\xfe" + struct.pack(">H", size)
        if size > 65535:
            head = b"\x81\xff" + struct.pack(">Q", size)
        self.sock.sendall(head + mask + bytes(b ^ mask[i % 4] for i, b in enumerate(data)))

    def _read(self) -> bytes:
        whole = b""
        while True:
            first, second = self._take(2)
            size = second & 0x7F
            if size == 126:
                size = struct.unpack(">H", self._take(2))[0]
            elif size == 127:
                size = struct.unpack(">Q", self._take(8))[0]
            whole += self._take(size)
            if first & 0x80:
                return whole

    def _take(self, count: int) -> bytes:
        while len(self.rest) < count:
            got = self.sock.recv(65536)
            assert got, "the browser closed the connection"
            self.rest += got
        taken, self.rest = self.rest[:count], self.rest[count:]
        return taken
