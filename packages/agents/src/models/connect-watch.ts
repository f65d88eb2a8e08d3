// When a request of fetch has its connection.
//
// fetch says nothing between the call and the headers of the answer, and a service may think for minutes before those. Node's fetch tells the
// moments in between on diagnostics channels: when it has made a request, and when it writes the request's head, which is when the
// connection (name, socket, TLS) stands. Which request is ours is known by the asynchronous context that it was made in. Where fetch is
// another one, nothing is ever told, and the caller's other time limits have to do.

import { AsyncLocalStorage } from "node:async_hooks";
import { subscribe } from "node:diagnostics_channel";

export type ConnectListener = {
  /** A connection is being looked for. */
  onWait: () => void;
  /** It is there. */
  onConnect: () => void;
};

const context = new AsyncLocalStorage<ConnectListener>();
const listeners = new WeakMap<object, ConnectListener>();
let isSubscribed = false;

/** Calls `send`, and tells the listener about the request that it makes. */
export function watchConnect<Value>(listener: ConnectListener, send: () => Promise<Value>): Promise<Value> {
  subscribeOnce();
  return context.run(listener, send);
}

function subscribeOnce(): void {
  if (isSubscribed) return;
  isSubscribed = true;
  subscribe("undici:request:create", (message) => {
    const listener = context.getStore();
    const request = requestOf(message);
    if (listener === undefined || request === null) return;
    listeners.set(request, listener);
    listener.onWait();
  });
  subscribe("undici:client:sendHeaders", (message) => {
    const request = requestOf(message);
    if (request !== null) listeners.get(request)?.onConnect();
  });
}

function requestOf(message: unknown): object | null {
  const request = typeof message === "object" && message !== null && "request" in message ? message.request : null;
  return typeof request === "object" ? request : null;
}
