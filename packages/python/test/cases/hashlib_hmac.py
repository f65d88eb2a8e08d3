# hashlib and hmac.
import hashlib, hmac
hashlib.blake2b().hexdigest()  # => '786a02f742015903c6c6fd852552d272912f4740e15847618a86e217f71f5419d25e1031afee585313896444934eb04b903a685b1448b755d56f701afe9be2ce'
hashlib.blake2b(b'abc').hexdigest()  # => 'ba80a53f981c4d0d6a2797b69f12f6e94c212f14685ac4b74b12bb6fdbffa2d17d87c5392aab792dc252d5de4533cc9518d38aa8dbf1925ab92386edd4009923'
hashlib.blake2b(b'abc',digest_size=10).hexdigest()  # => '3619b2e9832d748d745e'
hashlib.blake2b(b'abc',digest_size=0).hexdigest()  # raises ValueError: digest_size must be between 1 and 64 bytes
hashlib.blake2b(b'abc',digest_size=65).hexdigest()  # raises ValueError: digest_size must be between 1 and 64 bytes
hashlib.blake2b(b'a'*300,key=b'k'*20).hexdigest()  # => '809a3b971c48a4e422d065e0cebaa0073b43299c7cf715df5f3e22d2356af63cbe9cf3d19d2554f4cffd4783b52eaab5272bfa4cdf47cf2d2515b7db0320071e'
hashlib.blake2b(key=b'k'*65).hexdigest()  # raises ValueError: maximum key length is 64 bytes
hashlib.blake2b(b'a'*128).hexdigest()  # => 'fc6c71f688f43ea7d60817478808f3cac753e61571865c95adbc2d9122c943a76b92c2cb1047ef3fe7bf6e436ec1d0a99a9e5b216780bf7fed9d7ca91d3a8f3b'
hashlib.blake2b(b'a'*64).hexdigest()  # => '29119322fbf7552c76c608d4d61bd648175dfc856f714992a950da978d5609bac2ce1dea8e12d06b1dba888c897ba37f905386620e08ec992b2ae7ffb68fd7ea'
hashlib.blake2b(b'a'*129,salt=b'salt',person=b'person').hexdigest()  # => 'd3168082c8d1f2c8a659f8819d463bf5c9409f1cdddfefe5310c70dc4fea1a3bed8d01cc5c5a051d823d909773e03d1a8b189a96444df712bc84f61ab7122e9c'
hashlib.blake2b(salt=b's'*17).hexdigest()  # raises ValueError: maximum salt length is 16 bytes
hashlib.blake2b(person=b's'*17).hexdigest()  # raises ValueError: maximum person length is 16 bytes
hashlib.blake2b(b'x',fanout=2,depth=2,leaf_size=4096,node_offset=1,node_depth=1,inner_size=32,last_node=True).hexdigest()  # => '4cacb1f5a9d3a746fc6323149d52472abc037562d9c8c2f732d3d1cd47c778f3703d39860ac788c4c770383c85f3601ed0b2069bee628a0302db939c15e4cfa5'
hashlib.blake2b(fanout=256).hexdigest()  # raises ValueError: fanout must be between 0 and 255
hashlib.blake2b(fanout=-1).hexdigest()  # raises ValueError: fanout must be between 0 and 255
hashlib.blake2b(depth=0).hexdigest()  # raises ValueError: depth must be between 1 and 255
hashlib.blake2b(depth=256).hexdigest()  # raises ValueError: depth must be between 1 and 255
hashlib.blake2b(leaf_size=2**32).hexdigest()  # raises OverflowError: leaf_size is too large
hashlib.blake2b(leaf_size=-1).hexdigest()  # raises ValueError: value must be positive
hashlib.blake2b(leaf_size=2**32-1).hexdigest()  # => 'd6e3349624ae93d0f4092c29bc7b1b021203e25f2aa661e5f906ebe76d8892468a4cff608572d3d864ba9e62600cc33a0e75b051aa592f5f095dd37f54f88975'
hashlib.blake2b(node_offset=2**64).hexdigest()  # raises OverflowError: int too big to convert
hashlib.blake2b(node_offset=2**48).hexdigest()  # => 'a4b0bb33da1d013714ef97d172cfc3741f1bba2fba0d4224e5d9b06a0adf433f0c2190b15ca23cca4fd2c748acf59bd7efc3819d53152c8514b9d4fa40b9bdc2'
hashlib.blake2b(node_offset=2**48-1).hexdigest()  # => '6927476def607815e8cdc8b74310b448393399ae0b1478333c4bb3f0c0481e1abc63a71fb331eee69f5bcb889057359cd8e49087e0a619ba207fe48665eb052d'
hashlib.blake2b(node_offset=2**64-1).hexdigest()  # => '5471689fe9233dcb79ce446bcff595949fc24ebb8f8f7055463e01e2cb29e90de2d0f7a846e120cf97b18edabff18860c12da21af984d2814d85c77c40c5271b'
hashlib.blake2b(node_offset=-1).hexdigest()  # raises ValueError: value must be positive
hashlib.blake2b(node_depth=256).hexdigest()  # raises ValueError: node_depth must be between 0 and 255
hashlib.blake2b(node_depth=255).hexdigest()  # => 'c2ed8e1a302775d35485ff5dc38eb02d0520550688f788bdc0be4da9fff9e08c5b1fe9c3d13ad60499852e528613d03521a63011104ebb734eccd4c700f24584'
hashlib.blake2b(inner_size=65).hexdigest()  # raises ValueError: inner_size must be between 0 and is 64
hashlib.blake2b(inner_size=32).hexdigest()  # => '1b986e21bb6150fd23231f6374a1effbbf48337a97c5537a5dbd17070f66c2a06d5891da8b13ea8188877e2db503b358bef7ec8d35e484e0cc085faf3ac55f3c'
hashlib.blake2b('a').hexdigest()  # raises TypeError: Strings must be encoded before hashing
hashlib.blake2b(3).hexdigest()  # raises TypeError: object supporting the buffer API required
hashlib.blake2b(data=b'a').hexdigest()  # raises TypeError: 'data' is an invalid keyword argument for blake2b()
hashlib.blake2b(string=b'a').hexdigest()  # raises TypeError: 'string' is an invalid keyword argument for blake2b()
hashlib.blake2b(b'',b'').hexdigest()  # raises TypeError: blake2b() takes at most 1 positional argument (2 given)
hashlib.blake2b(usedforsecurity=False).hexdigest()  # => '786a02f742015903c6c6fd852552d272912f4740e15847618a86e217f71f5419d25e1031afee585313896444934eb04b903a685b1448b755d56f701afe9be2ce'
hashlib.blake2b(key='a').hexdigest()  # raises TypeError: a bytes-like object is required, not 'str'
hashlib.blake2b(salt='a').hexdigest()  # raises TypeError: a bytes-like object is required, not 'str'
hashlib.blake2b(b'',depth='a').hexdigest()  # raises TypeError: 'str' object cannot be interpreted as an integer
hashlib.blake2b(inner_size=33).hexdigest()  # => 'fe97167184a45d2f56f93ccdc06835fd30655dfee27e21fb0d0c99a30922c861861befb331d16e1a8ae3757cea9fe9a4f57dc9c674ef8a02e69f6d470ca9a745'
hashlib.blake2b(node_offset=2**70).hexdigest()  # raises OverflowError: int too big to convert
hashlib.blake2s().hexdigest()  # => '69217a3079908094e11121d042354a7c1f55b6482ca1a51e1b250dfd1ed0eef9'
hashlib.blake2s(b'abc').hexdigest()  # => '508c5e8c327c14e2e1a72ba34eeb452f37458b209ed63a294d999b4c86675982'
hashlib.blake2s(b'abc',digest_size=10).hexdigest()  # => '4ab88bcf29cd458d4088'
hashlib.blake2s(b'abc',digest_size=0).hexdigest()  # raises ValueError: digest_size must be between 1 and 32 bytes
hashlib.blake2s(b'abc',digest_size=65).hexdigest()  # raises ValueError: digest_size must be between 1 and 32 bytes
hashlib.blake2s(b'a'*300,key=b'k'*20).hexdigest()  # => 'eda1022f577fccf6c9cccff7779d5af037ddc1d69432096db41e5f3478e7b933'
hashlib.blake2s(key=b'k'*65).hexdigest()  # raises ValueError: maximum key length is 32 bytes
hashlib.blake2s(b'a'*128).hexdigest()  # => '3ac477e27353f9019b81694afe60c8049403784f91a58288428ea318bfa82809'
hashlib.blake2s(b'a'*64).hexdigest()  # => '651d2f5f20952eacaea2fba2f2af2bcd633e511ea2d2e4c9ae2ac0d9ffb7b252'
hashlib.blake2s(b'a'*129,salt=b'salt',person=b'person').hexdigest()  # => '7a4f64f2d1842fa86b11dff92996701387fa7b7f1587de8f47f8a3776515d776'
hashlib.blake2s(salt=b's'*17).hexdigest()  # raises ValueError: maximum salt length is 8 bytes
hashlib.blake2s(person=b's'*17).hexdigest()  # raises ValueError: maximum person length is 8 bytes
hashlib.blake2s(b'x',fanout=2,depth=2,leaf_size=4096,node_offset=1,node_depth=1,inner_size=32,last_node=True).hexdigest()  # => '8a80beb06c7ecccd28e1c8373c368bf58fc728003b95beeba78ad4ca9ef3f53e'
hashlib.blake2s(fanout=256).hexdigest()  # raises ValueError: fanout must be between 0 and 255
hashlib.blake2s(fanout=-1).hexdigest()  # raises ValueError: fanout must be between 0 and 255
hashlib.blake2s(depth=0).hexdigest()  # raises ValueError: depth must be between 1 and 255
hashlib.blake2s(depth=256).hexdigest()  # raises ValueError: depth must be between 1 and 255
hashlib.blake2s(leaf_size=2**32).hexdigest()  # raises OverflowError: leaf_size is too large
hashlib.blake2s(leaf_size=-1).hexdigest()  # raises ValueError: value must be positive
hashlib.blake2s(leaf_size=2**32-1).hexdigest()  # => '55276ea8ed4c19345140fadd5dc5ebaad702a868b50a6d6cfb2f772d775fff4e'
hashlib.blake2s(node_offset=2**64).hexdigest()  # raises OverflowError: int too big to convert
hashlib.blake2s(node_offset=2**48).hexdigest()  # raises OverflowError: node_offset is too large
hashlib.blake2s(node_offset=2**48-1).hexdigest()  # => 'ddcb74eec9943e7b21de9a328033511f7d55023cc757ac98a69a23a67e6fadbb'
hashlib.blake2s(node_offset=2**64-1).hexdigest()  # raises OverflowError: node_offset is too large
hashlib.blake2s(node_offset=-1).hexdigest()  # raises ValueError: value must be positive
hashlib.blake2s(node_depth=256).hexdigest()  # raises ValueError: node_depth must be between 0 and 255
hashlib.blake2s(node_depth=255).hexdigest()  # => 'fa887511f1523d52e38f349e988c620612b03b10891e752b32461824e16fc221'
hashlib.blake2s(inner_size=65).hexdigest()  # raises ValueError: inner_size must be between 0 and is 32
hashlib.blake2s(inner_size=32).hexdigest()  # => '560dd08ec8067f4b03298e89e859dd338c6f5d633766b3da3145c61aa18cda23'
hashlib.blake2s('a').hexdigest()  # raises TypeError: Strings must be encoded before hashing
hashlib.blake2s(3).hexdigest()  # raises TypeError: object supporting the buffer API required
hashlib.blake2s(data=b'a').hexdigest()  # raises TypeError: 'data' is an invalid keyword argument for blake2s()
hashlib.blake2s(string=b'a').hexdigest()  # raises TypeError: 'string' is an invalid keyword argument for blake2s()
hashlib.blake2s(b'',b'').hexdigest()  # raises TypeError: blake2s() takes at most 1 positional argument (2 given)
hashlib.blake2s(usedforsecurity=False).hexdigest()  # => '69217a3079908094e11121d042354a7c1f55b6482ca1a51e1b250dfd1ed0eef9'
hashlib.blake2s(key='a').hexdigest()  # raises TypeError: a bytes-like object is required, not 'str'
hashlib.blake2s(salt='a').hexdigest()  # raises TypeError: a bytes-like object is required, not 'str'
hashlib.blake2s(b'',depth='a').hexdigest()  # raises TypeError: 'str' object cannot be interpreted as an integer
hashlib.blake2s(inner_size=33).hexdigest()  # raises ValueError: inner_size must be between 0 and is 32
hashlib.blake2s(node_offset=2**70).hexdigest()  # raises OverflowError: int too big to convert
hashlib.blake2b.SALT_SIZE  # => 16
hashlib.blake2b.PERSON_SIZE  # => 16
hashlib.blake2b.MAX_KEY_SIZE  # => 64
hashlib.blake2b.MAX_DIGEST_SIZE  # => 64
hashlib.blake2s.SALT_SIZE  # => 8
hashlib.blake2s.PERSON_SIZE  # => 8
hashlib.blake2s.MAX_KEY_SIZE  # => 32
hashlib.blake2s.MAX_DIGEST_SIZE  # => 32
hashlib.new('foo')  # raises ValueError: unsupported hash type foo
hashlib.new(3)  # raises TypeError: name must be a string
hashlib.new('SHA256',b'a').hexdigest()  # => 'ca978112ca1bbdcafac231b39a23dc4da786eff8147c4e72b9807785afee48bb'
hashlib.sha256('a')  # raises TypeError: Strings must be encoded before hashing
hashlib.sha256(string=b'a').hexdigest()  # => 'ca978112ca1bbdcafac231b39a23dc4da786eff8147c4e72b9807785afee48bb'
hashlib.sha256(data=b'a')  # raises TypeError: 'data' is an invalid keyword argument for openssl_sha256()
hashlib.md5(b'a',usedforsecurity=False).hexdigest()  # => '0cc175b9c0f1b6a831c399e269772661'
hashlib.shake_128(b'a').hexdigest(10)  # => '85c8de88d28866bf0868'
hashlib.shake_256(b'a').digest(0)  # => b''
hashlib.shake_128(b'a').hexdigest()  # raises TypeError: hexdigest() missing required argument 'length' (pos 1)
hashlib.shake_128(b'a').hexdigest(-1)  # raises MemoryError
hashlib.shake_128().digest_size  # => 0
hashlib.shake_128().block_size  # => 168
hashlib.shake_128().name  # => 'shake_128'
hashlib.sha3_256().name  # => 'sha3_256'
hashlib.sha3_256(b'a').hexdigest()  # => '80084bf2fba02475726feb2cab2d8215eab14bc6bdd8bfb2c8151257032ecd8b'
hashlib.new('sha512_256',b'a').hexdigest()  # => '455e518824bc0601f9fb858ff5c37d417d67c2f8e0df2babe4808858aea830f8'
hashlib.new('sha512_224',b'a').hexdigest()  # => 'd5cdb9ccc769a5121d4175f2bfdd13d6310e0d3d361ea75d82108327'
hashlib.scrypt(b'p',salt=b's',n=16,r=8,p=1).hex()  # => '4efe92b5bba5ee1837b4b02b67dc2dbdac10b3e8f123397ead3d9192d4d1009334054cdf0b4098529733c0365ae973a97bd8fcf0860076354ed98d97f57442ae'
hashlib.scrypt(b'p',salt=b's',n=16,r=8,p=1,dklen=20).hex()  # => '4efe92b5bba5ee1837b4b02b67dc2dbdac10b3e8'
hashlib.scrypt(b'p')  # raises TypeError: salt is required
hashlib.scrypt(b'p',salt=b's',n=3,r=8,p=1)  # raises ValueError: n must be a power of 2.
hashlib.scrypt(b'p',salt=b's',n=1,r=8,p=1)  # raises ValueError: n must be a power of 2.
hashlib.scrypt(b'p',salt=b's',n=16,r=0,p=1)  # raises ValueError: Invalid parameter combination for n, r, p, maxmem.
hashlib.scrypt(b'p',salt=b's',n=16,r=8,p=1,dklen=0)  # raises ValueError: dklen must be greater than 0 and smaller than 2147483647
hashlib.scrypt(b'p',salt=b's',n=2**20,r=8,p=1)  # raises ValueError: [digital envelope routines] memory limit exceeded
hashlib.scrypt(b'p',salt=b's',n=16,r=8,p=1,maxmem=-1)  # raises ValueError: maxmem must be positive and smaller than 2147483647
hashlib.scrypt('p',salt=b's',n=16,r=8,p=1)  # raises TypeError: a bytes-like object is required, not 'str'
hashlib.scrypt(b'p',salt='s',n=16,r=8,p=1)  # raises TypeError: a bytes-like object is required, not 'str'
hashlib.scrypt(b'p',salt=b's',n='a',r=8,p=1)  # raises TypeError: scrypt() argument 'n' must be int, not str
hashlib.pbkdf2_hmac('sha1',b'p',b's',3).hex()  # => '00e3ddfd56f6f49cb033b83dac806797574f8716'
hashlib.pbkdf2_hmac('foo',b'p',b's',3)  # raises UnsupportedDigestmodError: [digital envelope routines] unsupported
hashlib.pbkdf2_hmac('sha1',b'p',b's',0)  # raises ValueError: iteration value must be greater than 0.
hashlib.pbkdf2_hmac('sha1',b'p',b's',-1)  # raises ValueError: iteration value must be greater than 0.
hashlib.pbkdf2_hmac('sha1',b'p',b's',1,0)  # raises ValueError: key length must be greater than 0.
hashlib.pbkdf2_hmac('sha1','p',b's',1)  # raises TypeError: a bytes-like object is required, not 'str'
hashlib.pbkdf2_hmac('sha1',b'p',b's',1,dklen=-1)  # raises ValueError: key length must be greater than 0.
hashlib.pbkdf2_hmac(3,b'p',b's',1)  # raises TypeError: pbkdf2_hmac() argument 'hash_name' must be str, not int
hashlib.file_digest(3,'md5')  # raises ValueError: '3' is not a file-like object in binary reading mode.
hmac.new(b'k',b'm','sha256').hexdigest()  # => 'b60090e3052297aeb5a080889ce2fc4bca957e756faeb4df7d31800ca1e771ec'
hmac.new(b'k',b'm',hashlib.sha1).hexdigest()  # => '772b71c8a2997e768be01d9711e4a4f34a24ef33'
hmac.new(b'k',b'm')  # raises TypeError: Missing required parameter 'digestmod'.
hmac.new(b'k',b'm','')  # raises TypeError: Missing required parameter 'digestmod'.
hmac.new('k',b'm','md5')  # raises TypeError: key: expected bytes or bytearray, but got 'str'
hmac.new(b'k','m','md5')  # raises TypeError: Strings must be encoded before hashing
hmac.new(b'k',b'm','foo')  # raises ValueError: unsupported hash type foo
hmac.new(b'k',b'm',3)  # raises AttributeError: 'int' object has no attribute 'new'
hmac.new(b'k'*200,b'm','sha512').hexdigest()  # => '56cacd8ce9dffad0254bdaf20b66d75c1b388b8d1f8dc8f7cd1e80d1c06c99b4d1ea22d0183b4f8ce9cc590783abbb359b3920560943602b9789d395eaa802a4'
hmac.new(b'k',b'm','sha256').name  # => 'hmac-sha256'
hmac.new(b'k',b'm',hashlib.blake2b).hexdigest()  # => 'cfb0a92a74f0b600e6364e352260f30542c6756729d397019f405ff4b128e0fcb1eb82f06c5939f207c87651772e60558be5cf77f1326bb566eb5fb5c1cc45f9'
hmac.new(b'k',b'm','sha3_256').hexdigest()  # => '1b92d4a22666154356c30c31595306c7db17a27a0fb02efae867f69018d3a876'
hmac.digest(b'k',b'm','sha1')  # => b'w+q\xc8\xa2\x99~v\x8b\xe0\x1d\x97\x11\xe4\xa4\xf3J$\xef3'
hmac.digest(b'k',b'm',hashlib.blake2s)  # => b"\x99\x8d]9\xac\xad0\x1f\xad}\x90j\xdb9\x1c6<ro\xd6\xee\xc3\xa7\xf2V'\xed\x04\xd6j\xff7"
hmac.new(b'k',digestmod='md5').digest_size  # => 16
hmac.new(b'k',digestmod='sha512').block_size  # => 128
hmac.HMAC.blocksize  # => 64
hmac.compare_digest('a','a')  # => True
hmac.compare_digest('é','é')  # raises TypeError: comparing strings with non-ASCII characters is not supported
hmac.compare_digest(b'a',3)  # raises TypeError: a bytes-like object is required, not 'int'
hmac.compare_digest(b'a',b'b')  # => False
hmac.trans_5C[:3], hmac.trans_36[:3], hmac.digest_size  # => (b'\\]^', b'674', None)
hmac.new(bytearray(b'k'),b'm','md5').hexdigest()  # => 'ed7e724d3a91554aaa2043041d9c5305'
hmac.new(memoryview(b'k'),b'm','md5').hexdigest()  # raises TypeError: key: expected bytes or bytearray, but got 'memoryview'
hmac.new(b'k',b'm','md5').copy().hexdigest()  # => 'ed7e724d3a91554aaa2043041d9c5305'
hmac.new(msg=b'm',key=b'k',digestmod='md5').hexdigest()  # => 'ed7e724d3a91554aaa2043041d9c5305'
hmac.digest('k',b'm','sha1')  # raises TypeError: a bytes-like object is required, not 'str'
hmac.digest(b'k','m','sha1')  # raises TypeError: a bytes-like object is required, not 'str'
hmac.digest(b'k',b'm','foo')  # raises ValueError: unsupported hash type foo
()  # => ()
(b'abc')  # => b'abc'
(b'a'*128)  # => b'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa'
(b'a'*64)  # => b'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa'
('a')  # => 'a'
(3)  # => 3
(b'',b'')  # => (b'', b'')
# Names are hashed first, then the arguments of the function in C are counted.
import hashlib
hashlib.new('nope', x=1, y=2)  # raises TypeError: new() takes at most 3 arguments (4 given)
hashlib.new([], x=1, y=2)  # raises TypeError: unhashable type: 'list'
hashlib.new({1})  # raises TypeError: name must be a string
hashlib.new('md5', b'', usedforsecurity=False, x=1)  # raises TypeError: new() takes at most 3 arguments (4 given)
