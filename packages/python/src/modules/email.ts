/** The package email, written in Python: messages, their headers and dates. Every module of the package that programs use is one entry here. */

import { EMAIL_ERRORS_TEXT, EMAIL_MIME_TEXT, EMAIL_PARSER_TEXT, EMAIL_TEXT } from "./email/package-text.ts";
import { EMAIL_CHARSET_TEXT } from "./email/charset-text.ts";
import { EMAIL_CONTENT_TEXT, EMAIL_QUOTED_TEXT } from "./email/content-text.ts";
import { EMAIL_HEADER_TEXT } from "./email/header-text.ts";
import { EMAIL_HEADER_REGISTRY_TEXT } from "./email/header-registry-text.ts";
import { EMAIL_HEADER_VALUES_TEXT } from "./email/header-values-text.ts";
import { EMAIL_MESSAGE_TEXT } from "./email/message-text.ts";
import { EMAIL_POLICY_TEXT } from "./email/policy-text.ts";
import { EMAIL_UTILS_TEXT } from "./email/utils-text.ts";
import type { ModuleDefinition } from "./module-definition.ts";
import { pythonModule } from "./python-source.ts";

/** A module that shows some names of another one of ours. */
const showing = (name: string, from: string, names: string): ModuleDefinition =>
  pythonModule(name, `from ${from} import ${names}\n`);

/** The classes of email.mime, where they are defined once for all its modules. */
const MIME = "email.mime.base";
const mimeClasses = pythonModule(MIME, EMAIL_MIME_TEXT);

export const emailModules: readonly ModuleDefinition[] = [
  pythonModule("email", EMAIL_TEXT),
  pythonModule("email.errors", EMAIL_ERRORS_TEXT),
  pythonModule("email.utils", EMAIL_UTILS_TEXT),
  pythonModule("email.header", EMAIL_HEADER_TEXT),
  pythonModule("email.headerregistry", EMAIL_HEADER_VALUES_TEXT + EMAIL_HEADER_REGISTRY_TEXT),
  pythonModule("email.policy", EMAIL_POLICY_TEXT),
  pythonModule("email.message", EMAIL_MESSAGE_TEXT),
  pythonModule("email.contentmanager", EMAIL_CONTENT_TEXT + EMAIL_QUOTED_TEXT),
  pythonModule("email.charset", EMAIL_CHARSET_TEXT + EMAIL_QUOTED_TEXT),
  pythonModule("email.parser", EMAIL_PARSER_TEXT),
  { name: "email.mime", create: () => new Map() },
  mimeClasses,
  showing("email.mime.nonmultipart", MIME, "MIMENonMultipart"),
  showing("email.mime.text", MIME, "MIMEText"),
  showing("email.mime.multipart", MIME, "MIMEMultipart"),
  showing("email.mime.application", MIME, "MIMEApplication"),
  showing("email.mime.image", MIME, "MIMEImage"),
  showing("email.encoders", MIME, "encode_base64, encode_noop, encode_7or8bit, encode_quopri"),
];
