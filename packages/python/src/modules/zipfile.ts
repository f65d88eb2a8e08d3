/**
 * The module zipfile, written in Python in the folder beside this file: archives in files of memory and in streams such as io.BytesIO, stored or deflated.
 *
 * What is unpacked is unpacked piece by piece, and every piece is charged for where it is made (`zlib`), so an archive that claims little and holds much ends at the
 * limit of memory. Encrypted members are refused.
 */

import { pythonModule } from "./python-source.ts";
import { ZIP_ARCHIVE_TEXT } from "./zipfile/archive-text.ts";
import { ZIP_MEMBERS_TEXT } from "./zipfile/members-text.ts";

export const zipfileModule = pythonModule("zipfile", ZIP_MEMBERS_TEXT + ZIP_ARCHIVE_TEXT);
