"""A LanguageTool server that somebody else runs."""

from __future__ import annotations

import json
import urllib.error
import urllib.request
from functools import cached_property
from http.client import HTTPException

from newslint import UnavailableError


class RemoteServer:
    """The server at an address, with or without the "/v2" of its interface."""

    def __init__(self, url: str, timeout: float) -> None:
        address = url if "://" in url else f"http://{url}"
        self._url = address.rstrip("/").removesuffix("/v2")
        self._timeout = timeout

    @cached_property
    def version(self) -> str:
        """The version that the server states; older ones state none. Raises UnavailableError where nobody answers."""
        try:
            with urllib.request.urlopen(f"{self._url}/v2/info", timeout=self._timeout) as answer:
                software = json.load(answer)["software"]
                return f"{software['version']} {software.get('buildDate', '')}"
        except urllib.error.HTTPError as error:
            error.close()
            return "unknown"
        except (OSError, HTTPException) as error:
            reason = getattr(error, "reason", error)
            raise UnavailableError(f"no answer from LanguageTool at {self._url} ({reason})") from None
        except ValueError as error:
            if "url" in str(error).lower():
                raise UnavailableError(f"no answer from LanguageTool at {self._url} ({error})") from None
            return "unknown"
        except (LookupError, TypeError):
            return "unknown"

    def url(self) -> str:
        """The address."""
        return self._url

    def has_another(self, url: str) -> bool:  # noqa: ARG002  (there is one)
        """There is one address."""
        return False

    def close(self) -> None:
        """Leaves the server as it is."""
