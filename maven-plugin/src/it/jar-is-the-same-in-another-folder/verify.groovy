def name = 'target/jar-is-the-same-in-another-folder-1.0.jar'

assert Arrays.equals(new File(basedir, name).bytes, new File(basedir, 'elsewhere/deeper/' + name).bytes)
