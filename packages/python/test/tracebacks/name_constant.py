rows = {"active": true}
