/** The text of `requests.exceptions`. */

export const EXCEPTIONS_TEXT = String.raw`
from json import JSONDecodeError as _JSONDecodeError

class RequestException(OSError):
    """There was an ambiguous exception that occurred while handling your request."""
    def __init__(self, *args, **kwargs):
        self.response = kwargs.pop("response", None)
        self.request = kwargs.pop("request", None)
        if self.response is not None and not self.request and hasattr(self.response, "request"):
            self.request = self.response.request
        super().__init__(*args, **kwargs)

class InvalidJSONError(RequestException):
    """A JSON error occurred."""

class JSONDecodeError(InvalidJSONError, _JSONDecodeError):
    """Couldn't decode the text into json"""
    def __init__(self, *args, **kwargs):
        _JSONDecodeError.__init__(self, *args)
        self.response = kwargs.get("response")
        self.request = kwargs.get("request")
    def __str__(self):
        return _JSONDecodeError.__str__(self)

class HTTPError(RequestException):
    """An HTTP error occurred."""

class ConnectionError(RequestException):
    """A Connection error occurred."""

class ProxyError(ConnectionError):
    """A proxy error occurred."""

class SSLError(ConnectionError):
    """An SSL error occurred."""

class Timeout(RequestException):
    """The request timed out."""

class ConnectTimeout(ConnectionError, Timeout):
    """The request timed out while trying to connect to the remote server."""

class ReadTimeout(Timeout):
    """The server did not send any data in the allotted amount of time."""

class URLRequired(RequestException):
    """A valid URL is required to make a request."""

class TooManyRedirects(RequestException):
    """Too many redirects."""

class MissingSchema(RequestException, ValueError):
    """The URL scheme (e.g. http or https) is missing."""

class InvalidSchema(RequestException, ValueError):
    """The URL scheme provided is either invalid or unsupported."""

class InvalidURL(RequestException, ValueError):
    """The URL provided was somehow invalid."""

class InvalidHeader(RequestException, ValueError):
    """The header value provided was somehow invalid."""

class InvalidProxyURL(InvalidURL):
    """The proxy URL provided is invalid."""

class ChunkedEncodingError(RequestException):
    """The server declared chunked encoding but sent an invalid chunk."""

class ContentDecodingError(RequestException):
    """Failed to decode response content."""

class StreamConsumedError(RequestException, TypeError):
    """The content for this response was already consumed."""

class RetryError(RequestException):
    """Custom retries logic failed"""

class UnrewindableBodyError(RequestException):
    """Requests encountered an error when trying to rewind a body."""

class RequestsWarning(Warning):
    """Base warning for Requests."""

class FileModeWarning(RequestsWarning, DeprecationWarning):
    """A file was opened in text mode, but Requests determined its binary length."""

class RequestsDependencyWarning(RequestsWarning):
    """An imported dependency doesn't match the expected version range."""
`;
