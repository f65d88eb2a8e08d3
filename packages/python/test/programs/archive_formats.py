# needs: files
import shutil, os, zipfile
def t(f,*a,**k):
    try: print(f(*a,**k))
    except Exception as e: print(type(e).__name__, e)
t(shutil.register_archive_format,"x",5); t(shutil.register_archive_format,"x",len,5); t(shutil.register_archive_format,"x",len,[5]); t(shutil.register_archive_format,"x",len,[(1,2,3)]); t(shutil.unregister_archive_format,"x")
t(shutil.register_unpack_format,"x",[".zip"],len); t(shutil.register_unpack_format,"x",[".x"],5); t(shutil.unregister_unpack_format,"y")
t(shutil.make_archive,"b","q");t(shutil.make_archive,"b","zip","/nonexist");t(shutil.unpack_archive,"/nonexist.zip");t(shutil.unpack_archive,"/nonexist.foo");t(shutil.unpack_archive,"a","b","qq")
os.makedirs("d/e"); open("d/e/f.txt","w").write("F"); open("d/g.txt","w").write("G")
t(shutil.make_archive, "one", "zip", "d"); t(shutil.make_archive, "two", "zip", "d", "e"); t(shutil.make_archive, "sub/three", "zip", base_dir="d"); t(shutil.make_archive, "four", "zip", ".", "d", dry_run=True)
for n in ("one", "two", "sub/three"): print(n, sorted(zipfile.ZipFile(n + ".zip").namelist()))
def pk(base_name, base_dir, **k): print(os.path.isabs(base_name), os.path.basename(base_name), base_dir, os.path.basename(os.getcwd()), k); return "made"
shutil.register_archive_format("my", pk, [("opt", 1)], "mine"); print(shutil.make_archive("q", "my", "d"), shutil.make_archive("q", "my")if False else "")
print([f for f in shutil.get_archive_formats() if f[0] in ("my", "zip")])
def up(fn, d, **k): print(fn, os.path.basename(d), k)
shutil.register_unpack_format("my", [".my"], up, [("a", 2)], "mine"); shutil.unpack_archive("z.my", "d"); shutil.unpack_archive("z.my", "d", filter="data")
print([f for f in shutil.get_unpack_formats() if f[0] in ("my", "zip")]); shutil.unregister_unpack_format("my"); shutil.unregister_archive_format("my")
shutil.unpack_archive("one.zip", "out/deep"); print(sorted(os.listdir("out/deep")), open("out/deep/e/f.txt").read())
import pathlib; shutil.unpack_archive(pathlib.Path("two.zip"), pathlib.Path("out2")); print(os.listdir("out2"))
with zipfile.ZipFile("evil.zip", "w") as z: z.writestr("../evil.txt", "x"); z.writestr("ok.txt", "y")
shutil.unpack_archive("evil.zip", "out3"); print(os.listdir("out3"), os.path.exists("evil.txt"))
