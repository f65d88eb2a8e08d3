import asyncio
class T(asyncio.Transport):
    def __init__(self): super().__init__({"peer": 1}); self.out = b""; self.closing = False
    def write(self, d): self.out += d
    def is_closing(self): return self.closing
    def close(self): self.closing = True
    def pause_reading(self): print("pause")
    def resume_reading(self): print("resume")
async def main():
    loop = asyncio.get_running_loop()
    r = asyncio.StreamReader(limit=4, loop=loop)
    async def cb(reader, writer): print("connected", writer.get_extra_info("peer")); writer.write(b"hi"); writer.writelines([b"a", b"b"]); await writer.drain(); print(await reader.read(3)); writer.close(); print(writer.is_closing())
    p = asyncio.StreamReaderProtocol(r, cb, loop=loop)
    t = T(); p.connection_made(t); p.data_received(b"0123456789"); await asyncio.sleep(0.01); print(await r.read(100)); print(t.out, p.eof_received())
    p.pause_writing(); p.resume_writing(); p.connection_lost(None); print(r.at_eof())
    for f in (lambda: asyncio.BaseTransport().close(), lambda: asyncio.Transport().write(b""), lambda: asyncio.SubprocessTransport().kill(), lambda: asyncio.DatagramTransport().sendto(b"")):
        try: f()
        except NotImplementedError as e: print(repr(e))
    print(asyncio.Protocol.__mro__, asyncio.Protocol().eof_received(), asyncio.Transport.__mro__, asyncio.Transport.write.__qualname__)
    print(asyncio.streams.StreamReader is asyncio.StreamReader, asyncio.protocols.Protocol, asyncio.BaseTransport().get_extra_info("x", 3))
asyncio.run(main())
