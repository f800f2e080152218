"""Serves on 127.0.0.1 and the port given until standard input ends, which it does when whoever started it is gone."""

import os
import sys
import threading

from moto.server import main


def end_with_input():
    sys.stdin.buffer.read()
    os._exit(0)


threading.Thread(target=end_with_input, daemon=True).start()
main(["--host", "127.0.0.1", "--port", sys.argv[1]])
