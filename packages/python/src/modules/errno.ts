/** The module errno: the names of system errors and their numbers on Linux. */

import { PyDict } from "../objects/dict.ts";
import type { Attributes, Value } from "../objects/object.ts";
import type { ModuleDefinition } from "./module-definition.ts";

/** The names in the order of their numbers from 1; "-" where there is none, the name of `errorcode` first where there are two. */
const NAMES =
  "PERM NOENT SRCH INTR IO NXIO 2BIG NOEXEC BADF CHILD AGAIN,WOULDBLOCK NOMEM ACCES FAULT NOTBLK BUSY EXIST XDEV NODEV NOTDIR ISDIR INVAL NFILE MFILE NOTTY TXTBSY FBIG NOSPC SPIPE ROFS MLINK PIPE DOM RANGE DEADLOCK,DEADLK NAMETOOLONG NOLCK NOSYS NOTEMPTY LOOP - NOMSG IDRM CHRNG L2NSYNC L3HLT L3RST LNRNG UNATCH NOCSI L2HLT BADE BADR XFULL NOANO BADRQC BADSLT - BFONT NOSTR NODATA TIME NOSR NONET NOPKG REMOTE NOLINK ADV SRMNT COMM PROTO MULTIHOP DOTDOT BADMSG OVERFLOW NOTUNIQ BADFD REMCHG LIBACC LIBBAD LIBSCN LIBMAX LIBEXEC ILSEQ RESTART STRPIPE USERS NOTSOCK DESTADDRREQ MSGSIZE PROTOTYPE NOPROTOOPT PROTONOSUPPORT SOCKTNOSUPPORT NOTSUP,OPNOTSUPP PFNOSUPPORT AFNOSUPPORT ADDRINUSE ADDRNOTAVAIL NETDOWN NETUNREACH NETRESET CONNABORTED CONNRESET NOBUFS ISCONN NOTCONN SHUTDOWN TOOMANYREFS TIMEDOUT CONNREFUSED HOSTDOWN HOSTUNREACH ALREADY INPROGRESS STALE UCLEAN NOTNAM NAVAIL ISNAM REMOTEIO DQUOT NOMEDIUM MEDIUMTYPE CANCELED NOKEY KEYEXPIRED KEYREVOKED KEYREJECTED OWNERDEAD NOTRECOVERABLE RFKILL";

export const errnoModule: ModuleDefinition = {
  name: "errno",
  create(): Attributes {
    const namespace: Attributes = new Map();
    const errorcode = new PyDict();
    NAMES.split(" ").forEach((names, index) => {
      if (names === "-") return;
      const known = names.split(",").map((name) => `E${name}`);
      for (const name of known) namespace.set(name, index + 1);
      errorcode.table.set(index + 1, known[0] as Value);
    });
    namespace.set("errorcode", errorcode);
    return namespace;
  },
};
